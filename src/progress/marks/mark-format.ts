/**
 * How a mark is stored: as JSON, one entry per item (see `mark-key.ts`). What its fields mean is said in `mark.ts`.
 *
 *     {"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","locale":"fr-fr","wording":"2026-11-20",
 *      "owner":["Ana","2026-11-22T17:05:00.000Z"]}
 *
 * An entry of another version, or one that is no mark at all, is never written over: the store sets it aside.
 *
 * The script in the head has this, and what comes later takes it from there (`client/head/globals.ts`).
 */
import { statuses, type Mark, type TimedText } from './mark.ts';

const version = 1;

/** @returns The mark as it is stored: the same mark gives the same text. */
export function formatMark({ status, at, reason, locale, wording, seen, note, owner, due }: Mark): string {
  return JSON.stringify({ v: version, status, at, reason, locale, wording, seen, note, owner, due });
}

/**
 * @param stored What storage holds.
 * @returns The mark; `undefined` where it is not one of this version.
 */
export function parseMark(stored: string): Mark | undefined {
  try {
    const value = JSON.parse(stored) as unknown;
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = value as Partial<Record<'v' | keyof Mark, unknown>>;
    const { v, at, reason, locale, wording, seen, note, owner, due } = fields;
    const status = statuses.find((known) => known === fields.status);
    if (v !== version || !status || !isInstant(at)) return undefined;
    return {
      status,
      at,
      reason: text(reason),
      locale: text(locale),
      wording: text(wording),
      seen: text(seen),
      note: said(note),
      owner: said(owner),
      due: said(due),
    };
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** @throws Error where there is something that is no detail: then the entry is none of this version. */
function said(value: unknown): TimedText | undefined {
  if (value === undefined) return undefined;
  const [what, at] = value as unknown[];
  if (typeof what !== 'string' || !isInstant(at)) throw new Error();
  return [what, at];
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/u.test(value);
}
