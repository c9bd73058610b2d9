/** Ids from other locales: for what is new to a group's locales, and known to others. */
import { alignGaps } from './align/gaps.ts';
import { alignSections } from './align/sections.ts';
import { alignSimilar } from './align/similar.ts';
import { Alignment } from './align/alignment.ts';
import type { Ledger } from './ledger.ts';
import { neutralText } from './align/neutral-text.ts';
import type { DecidedTranslation, Group } from './group.ts';
import { structureRows } from './structure.ts';

/**
 * Fills in the ids of rows from what other locales have between the same neighbours. Names and numbers, which are the
 * same in all languages, must not speak against it, and help where the structures differ.
 *
 * @param decided What the other locales have.
 * @param ids The group's ids so far; they are added to.
 */
export function adoptFromOthers(
  ledger: Ledger,
  group: Group,
  decided: readonly DecidedTranslation[],
  ids: (string | undefined)[],
): void {
  // What these locales had themselves was weighed by its text already.
  const own = new Set(
    ledger.structures
      .filter(({ locales }) => group.translations.some(({ locale }) => locales.includes(locale)))
      .flatMap((structure) => structureRows(structure).map(({ id }) => id)),
  );
  for (const other of decided) {
    if (ids.every((id) => id !== undefined)) return;
    adoptFrom(group, other, own, ids);
  }
}

function adoptFrom(
  { rows, translations }: Group,
  other: DecidedTranslation,
  own: ReadonlySet<string>,
  ids: (string | undefined)[],
): void {
  const alignment = new Alignment(
    other.rows.map((row) => ({ ...row, texts: [neutralText(row.text)] })),
    rows.map((place, index) => ({ ...place, texts: [neutralText(translations[0]?.rows[index]?.text ?? '')] })),
  );
  const at = new Map(other.ids.map((id, index) => [id, index]));
  for (const [n, id] of ids.entries()) {
    const o = id === undefined ? undefined : at.get(id);
    if (o !== undefined) alignment.pair(o, n);
  }
  alignSections(alignment);
  alignGaps(alignment, (o, n) => {
    const silent = [alignment.old.keys[o], alignment.fresh.keys[n]].some((keys) => !keys?.[0]);
    return silent || alignment.similarity(o, n) > 0;
  });
  alignSimilar(alignment);
  const taken = new Set(ids);
  for (const [n, o] of alignment.fresh.pairs.entries()) {
    const id = other.ids[o];
    if (id !== undefined && !own.has(id) && !taken.has(id)) ids[n] ??= id;
  }
}
