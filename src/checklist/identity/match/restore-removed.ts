/** Removed items that came back: they take their old ids. */
import type { Group } from './group.ts';
import type { Ledger, LedgerItem } from '../ledger/ledger.ts';
import { textKey } from '../ledger/normalize.ts';
import { rowDoubt, type RowDoubt } from './row-doubt.ts';

/**
 * Fills in the ids of rows that have the text and the section of one removed item. The same text in another section may
 * be another item: that is a doubt.
 *
 * @param ids The group's ids so far; they are added to.
 */
export function restoreRemoved({ items }: Ledger, group: Group, ids: (string | undefined)[]): RowDoubt[] {
  const gone = items.filter((item) => item.removed !== undefined && item['same as'] === undefined);
  if (gone.length === 0) return [];
  const doubts: RowDoubt[] = [];
  const taken = new Set(ids);
  for (const { locale, rows } of group.translations) {
    const byText = Map.groupBy(gone, ({ text }) => (text[locale] === undefined ? '' : textKey(text[locale])));
    for (const [index, { text, section }] of rows.entries()) {
      if (ids[index] !== undefined || text === '') continue;
      const candidates = (byText.get(textKey(text)) ?? []).filter(({ id }) => !taken.has(id));
      const here = candidates.filter(({ from }) => from === section);
      const [only]: (LedgerItem | undefined)[] = here.length === 1 ? here : [];
      if (only) {
        ids[index] = only.id;
        taken.add(only.id);
      } else if (candidates[0]) doubts.push(rowDoubt('new', group, index, candidates[0]));
    }
  }
  return doubts;
}
