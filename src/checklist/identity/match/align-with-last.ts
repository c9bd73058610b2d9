/** Ids by aligning a group of translations with what its locales had last. */
import { align } from '../align/align.ts';
import type { Group } from './group.ts';
import type { Ledger, LedgerItem, Structure } from '../ledger/ledger.ts';
import { rowDoubt, type RowDoubt } from './row-doubt.ts';
import { structureRows } from '../ledger/structure.ts';

/** A pair that is less alike than this is told to the author. */
const sure = 0.4;

/** @returns The ids, as far as they are found; none for a group whose locales are all new. */
export function alignWithLast(ledger: Ledger, group: Group): { ids: (string | undefined)[]; doubts: RowDoubt[] } {
  const { rows, translations } = group;
  const last = lastStructure(ledger, group);
  if (!last) return { ids: rows.map(() => undefined), doubts: [] };
  const items = new Map(ledger.items.map((item) => [item.id, item]));
  const known = structureRows(last);
  const { alignment, doubts } = align(
    known.map(({ id, ...place }) => ({
      ...place,
      texts: translations.map(({ locale }) => items.get(id)?.text[locale]),
    })),
    rows.map((place, index) => ({ ...place, texts: translations.map((own) => own.rows[index]?.text) })),
  );
  const pairs = [...alignment.fresh.pairs];
  const itemAt = (o: number): LedgerItem | undefined => items.get(known[o]?.id ?? '');
  const open = new Map(doubts.map(({ old, fresh }) => [fresh, old]).reverse() as [number, number][]);
  return {
    ids: pairs.map((o) => known[o]?.id),
    doubts: pairs.flatMap((o, n) => {
      const weak = o !== -1 && alignment.similarity(o, n) < sure;
      const other = itemAt(weak ? o : (open.get(n) ?? -1));
      if (!other || (o !== -1 && !weak)) return [];
      return [rowDoubt(weak ? 'kept' : 'new', group, n, other)];
    }),
  };
}

/** The structure that most of the group's locales have; of several the newest, as the ledger has them in that order. */
function lastStructure({ structures }: Ledger, { translations }: Group): Structure | undefined {
  const own = new Set(translations.map(({ locale }) => locale));
  const votes = structures.map(({ locales }) => locales.filter((locale) => own.has(locale)).length);
  const most = Math.max(0, ...votes);
  return most === 0 ? undefined : structures[votes.indexOf(most)];
}
