/** Ids from other locales: for what is new to a group's locales, and known to others. */
import { alignByTraits } from '../align/by-traits.ts';
import { alignSections } from '../align/sections.ts';
import { Alignment } from '../align/alignment.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { likelihood, meanTraits, neutralText, traitsOf, type Traits } from '../align/traits.ts';
import type { DecidedTranslation, Group } from './group.ts';
import { structureRows } from '../ledger/structure.ts';

/**
 * Fills in the ids of rows that are all but certain to be items of other locales: by what stands between the same
 * neighbours, in the same order, and is like it.
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
  if (decided.length === 0 || ids.every((id) => id !== undefined)) return;
  // What these locales had themselves was weighed by its text already.
  const own = new Set(
    ledger.structures
      .filter(({ locales }) => group.translations.some(({ locale }) => locales.includes(locale)))
      .flatMap((structure) => structureRows(structure).map(({ id }) => id)),
  );
  const traits = { known: traitsById(decided), fresh: traitsOfGroup(group) };
  for (const other of decided) {
    const taken = new Set([...own, ...ids]);
    for (const [n, id] of idsFrom(group, other, traits, ids).entries()) {
      if (id !== undefined && !taken.has(id)) ids[n] ??= id;
    }
    if (ids.every((id) => id !== undefined)) return;
  }
}

/** What each item is like in the other locales. */
function traitsById(decided: readonly DecidedTranslation[]): Map<string, Traits> {
  const all = decided.flatMap(({ rows, ids }) => traitsOf(rows).map((traits, row) => ({ id: ids[row] ?? '', traits })));
  const byId = Map.groupBy(all, ({ id }) => id);
  return new Map([...byId].map(([id, found]) => [id, meanTraits(found.map(({ traits }) => traits))]));
}

/** For each row the id of the item of another locale that it is, if that is all but certain. */
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
  const likely = (o: number, n: number): number => {
    const [was, is] = [known.get(other.ids[o] ?? ''), fresh[n]];
    return (was && is ? likelihood(was, is) : 0) + namesSpeak(alignment, o, n);
  };
  alignSections(alignment);
  alignByTraits(alignment, likely);
  return [...alignment.fresh.pairs].map((o) => other.ids[o]);
}

/** What each row of a group is like, in all its languages together. */
function traitsOfGroup({ rows, translations }: Group): Traits[] {
  const all = translations.map((own) => traitsOf(own.rows));
  return rows.map((_, row) => meanTraits(all.flatMap((own) => own[row] ?? [])));
}

/**
 * Names and numbers: the same ones speak for one item, others against it, and none in one of both says little. How much,
 * was measured, see `docs/identity.md`.
 *
 * @returns As {@link likelihood}.
 */
function namesSpeak(alignment: Alignment, o: number, n: number): number {
  const [was, is] = [alignment.old.keys[o]?.[0], alignment.fresh.keys[n]?.[0]];
  if (!was && !is) return Math.log(1.3);
  if (!was || !is) return Math.log(0.6);
  const alike = alignment.similarity(o, n);
  return Math.log(alike === 0 ? 0.02 : 0.3 + 9 * alike);
}
