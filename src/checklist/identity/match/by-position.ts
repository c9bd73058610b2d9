/** Finds ids by position, from a structure of the same version of the source. */
import type { Group } from './group.ts';
import type { DecidedTranslation } from '../ledger/translation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { textKey } from '../ledger/normalize.ts';
import { idsOf, isSameShape, structureOf, structureRows } from '../ledger/structure.ts';

/** Returns the ids, or `undefined` if no structure fits or a text contradicts it. */
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
    if (candidate.source !== source || !isSameShape(candidate.rows, rows)) continue;
    const ids = [...candidate.ids];
    const fits = translations.every(({ locale, rows: currentRows }) => {
      const last = structureOf(structures, locale);
      const old = (last ? idsOf(last) : []).map((id) => ({ id, key: keyOf(texts.get(id)?.[locale]) }));
      return !contradicts(
        old,
        currentRows.map(({ text }) => textKey(text)),
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

/** True if a text that was unique to one item is now at the position of another item. */
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
