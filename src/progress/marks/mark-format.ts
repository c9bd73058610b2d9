/**
 * Formats and parses stored marks: JSON, one entry per item (see `mark-key.ts`). `mark.ts` documents the fields.
 *
 *     {"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","locale":"fr-fr","wording":"2026-11-20",
 *      "owner":["Ana","2026-11-22T17:05:00.000Z"]}
 *
 * The store never overwrites an entry of another version, or one that is not a mark: it copies the entry aside first.
 *
 * The script in the head contains this module; later scripts get its functions from there (`client/head/globals.ts`).
 */
import { statuses, type Mark, type TimedText } from './mark.ts';

const version = 1;

/** Returns the stored form of a mark. Equal marks give equal texts. */
export function formatMark({ status, at, reason, locale, wording, seen, note, owner, due }: Mark): string {
  return JSON.stringify({ v: version, status, at, reason, locale, wording, seen, note, owner, due });
}

/** Parses a stored mark; `undefined` if the text is not a mark of this version. */
export function parseMark(stored: string): Mark | undefined {
  try {
    const value = JSON.parse(stored) as unknown;
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = value as Partial<Record<'v' | keyof Mark, unknown>>;
    const { v, at, reason, locale, wording, seen, note, owner, due } = fields;
    const status = statuses.find((known) => known === fields.status);
    if (v !== version || !status || !isStoredInstant(at)) return undefined;
    return {
      status,
      at,
      reason: text(reason),
      locale: text(locale),
      wording: text(wording),
      seen: text(seen),
      note: timedText(note),
      owner: timedText(owner),
      due: timedText(due),
    };
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** @throws Error if the value is present and not a detail. */
function timedText(value: unknown): TimedText | undefined {
  if (value === undefined) return undefined;
  const [content, at] = value as unknown[];
  if (typeof content !== 'string' || !isStoredInstant(at)) throw new Error();
  return [content, at];
}

/** True for an instant or an empty text. Unlike `isInstant` of `dates.ts`, it accepts days that do not exist. */
function isStoredInstant(value: unknown): value is string {
  return typeof value === 'string' && /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/u.test(value);
}
