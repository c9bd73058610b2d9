/** Adopts ids from other locales, for items that are new to a group and already known elsewhere. */
import { alignByTraits } from '../align/by-traits.ts';
import { alignSections } from '../align/sections.ts';
import { Alignment } from '../align/alignment.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { traitsLogRatio, meanTraits, neutralText, traitsOf, type Traits } from '../align/traits.ts';
import type { Group } from './group.ts';
import type { DecidedTranslation } from '../ledger/translation.ts';
import { structureRows } from '../ledger/structure.ts';

/**
 * Fills in the id of each row that is almost certainly an item of another locale: it is between the same neighbours, in
 * the same order, and has similar traits.
 *
 * @param decided The other locales, with their ids.
 * @param ids The group's ids so far; found ids are added.
 */
export function adoptFromOthers(
  ledger: Ledger,
  group: Group,
  decided: readonly DecidedTranslation[],
  ids: (string | undefined)[],
): void {
  if (decided.length === 0 || ids.every((id) => id !== undefined)) return;
  // The group's own former items were already compared by text.
  const formerIds = new Set(
    ledger.structures
      .filter(({ locales }) => group.translations.some(({ locale }) => locales.includes(locale)))
      .flatMap((structure) => structureRows(structure).map(({ id }) => id)),
  );
  const traits = { known: traitsById(decided), fresh: traitsOfGroup(group) };
  for (const other of decided) {
    const usedIds = new Set([...formerIds, ...ids]);
    for (const [n, id] of idsFrom(group, other, traits, ids).entries()) {
      if (id !== undefined && !usedIds.has(id)) ids[n] ??= id;
    }
    if (ids.every((id) => id !== undefined)) return;
  }
}

/** Returns the mean traits of each item in the other locales. */
function traitsById(decided: readonly DecidedTranslation[]): Map<string, Traits> {
  const all = decided.flatMap(({ rows, ids }) => traitsOf(rows).map((traits, row) => ({ id: ids[row] ?? '', traits })));
  const byId = Map.groupBy(all, ({ id }) => id);
  return new Map([...byId].map(([id, found]) => [id, meanTraits(found.map(({ traits }) => traits))]));
}

/** Returns, for each row, the id of the almost certainly same item in another locale. */
function idsFrom(
  { rows, translations }: Group,
  other: DecidedTranslation,
  { known, fresh }: { known: ReadonlyMap<string, Traits>; fresh: readonly Traits[] },
  ids: readonly (string | undefined)[],
): (string | undefined)[] {
  const alignment = new Alignment(
    other.rows.map((row) => ({ ...row, texts: [neutralText(row.text)] })),
    rows.map((place, index) => ({ ...place, texts: [neutralText(translations[0]?.rows[index]?.text ?? '')] })),
  );
  const at = new Map(other.ids.map((id, index) => [id, index]));
  for (const [n, id] of ids.entries()) {
    const o = id === undefined ? undefined : at.get(id);
    if (o !== undefined) alignment.pair(o, n);
  }
  const logRatio = (o: number, n: number): number => {
    const [was, is] = [known.get(other.ids[o] ?? ''), fresh[n]];
    return (was && is ? traitsLogRatio(was, is) : 0) + namesLogRatio(alignment, o, n);
  };
  alignSections(alignment);
  alignByTraits(alignment, logRatio);
  return [...alignment.fresh.pairs].map((o) => other.ids[o]);
}

/** Returns the traits of each row of a group, averaged over its languages. */
function traitsOfGroup({ rows, translations }: Group): Traits[] {
  const all = translations.map((translation) => traitsOf(translation.rows));
  return rows.map((_, row) => meanTraits(all.flatMap((traits) => traits[row] ?? [])));
}

/**
 * Weighs names and numbers. Equal ones support one item, different ones contradict it, and a lack on one side says
 * little. The values are measured: see `docs/identity.md`.
 *
 * @returns A logarithm, as {@link traitsLogRatio} does.
 */
function namesLogRatio(alignment: Alignment, o: number, n: number): number {
  const [was, is] = [alignment.old.keys[o]?.[0], alignment.fresh.keys[n]?.[0]];
  if (!was && !is) return Math.log(1.3);
  if (!was || !is) return Math.log(0.6);
  const alike = alignment.similarity(o, n);
  return Math.log(alike === 0 ? 0.02 : 0.3 + 9 * alike);
}
