/** Finds ids by aligning a group of translations with the previous version of its locales. */
import { align } from '../align/align.ts';
import type { Group } from './group.ts';
import type { Ledger, LedgerItem, Structure } from '../ledger/ledger.ts';
import { rowDoubt, type RowDoubt } from './row-doubt.ts';
import { structureRows } from '../ledger/structure.ts';

/** A pair with less similarity is reported to the author as unsure. */
const minSureSimilarity = 0.4;

/**
 * Aligns a group with its previous structure.
 *
 * @returns The ids that were found, one entry per row; none if all locales of the group are new.
 */
export function alignWithPrevious(ledger: Ledger, group: Group): { ids: (string | undefined)[]; doubts: RowDoubt[] } {
  const { rows, translations } = group;
  const previous = previousStructure(ledger, group);
  if (!previous) return { ids: rows.map(() => undefined), doubts: [] };
  const items = new Map(ledger.items.map((item) => [item.id, item]));
  const known = structureRows(previous);
  const { alignment, doubts } = align(
    known.map(({ id, ...place }) => ({
      ...place,
      texts: translations.map(({ locale }) => items.get(id)?.text[locale]),
    })),
    rows.map((place, index) => ({ ...place, texts: translations.map((translation) => translation.rows[index]?.text) })),
  );
  const pairs = [...alignment.fresh.pairs];
  const itemAt = (o: number): LedgerItem | undefined => items.get(known[o]?.id ?? '');
  const open = new Map(doubts.map(({ old, fresh }) => [fresh, old]).reverse() as [number, number][]);
  return {
    ids: pairs.map((o) => known[o]?.id),
    doubts: pairs.flatMap((o, n) => {
      const isWeak = o !== -1 && alignment.similarity(o, n) < minSureSimilarity;
      const other = itemAt(isWeak ? o : (open.get(n) ?? -1));
      if (!other || (o !== -1 && !isWeak)) return [];
      return [rowDoubt(isWeak ? 'kept' : 'new', group, n, other)];
    }),
  };
}

/**
 * Returns the structure that most of the group's locales have; of several, the newest, because the ledger lists it
 * first.
 */
function previousStructure({ structures }: Ledger, { translations }: Group): Structure | undefined {
  const groupLocales = new Set(translations.map(({ locale }) => locale));
  const votes = structures.map(({ locales }) => locales.filter((locale) => groupLocales.has(locale)).length);
  const most = Math.max(0, ...votes);
  return most === 0 ? undefined : structures[votes.indexOf(most)];
}
