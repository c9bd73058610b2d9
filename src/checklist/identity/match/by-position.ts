/** Ids by position, from a structure of the same version of the source. */
import type { DecidedTranslation, Group } from './group.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { textKey } from '../ledger/normalize.ts';
import { idsOf, isSameArrangement, structureOf, structureRows } from '../ledger/structure.ts';

/** @returns The ids; `undefined` where no such structure is known, or a text contradicts it. */
export function byPosition(
  { items, structures }: Ledger,
  { source, rows, translations }: Group,
  decided: readonly DecidedTranslation[],
): string[] | undefined {
  if (source === undefined) return undefined;
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const candidates = [
    ...decided.map((other) => ({ source: other.source, rows: other.rows, ids: other.ids })),
    ...structures.map((other) => ({ source: other.source, rows: structureRows(other), ids: idsOf(other) })),
  ];
  for (const candidate of candidates) {
    if (candidate.source !== source || !isSameArrangement(candidate.rows, rows)) continue;
    const ids = [...candidate.ids];
    const fits = translations.every(({ locale, rows: own }) => {
      const last = structureOf(structures, locale);
      const old = (last ? idsOf(last) : []).map((id) => ({ id, key: keyOf(texts.get(id)?.[locale]) }));
      return !contradicts(
        old,
        own.map(({ text }) => textKey(text)),
        ids,
      );
    });
    if (fits) return ids;
  }
  return undefined;
}

function keyOf(text: string | undefined): string {
  return text === undefined ? '' : textKey(text);
}

/** Whether a text that stood once, at another item, stands now where the position says a different one. */
function contradicts(
  old: readonly { id: string; key: string }[],
  keys: readonly string[],
  ids: readonly string[],
): boolean {
  const owners = new Map<string, string | null>();
  for (const { id, key } of old) owners.set(key, owners.has(key) ? null : id);
  return keys.some((key, index) => {
    const owner = key === '' ? undefined : owners.get(key);
    return owner !== undefined && owner !== null && owner !== ids[index];
  });
}
