/** Restores the ids of removed items that came back. */
import type { Group } from './group.ts';
import type { Ledger, LedgerItem } from '../ledger/ledger.ts';
import { textKey } from '../ledger/normalize.ts';
import { rowDoubt, type RowDoubt } from './row-doubt.ts';

/**
 * Fills in the id of each row with the text and section of exactly one removed item. The same text in another section
 * may be another item, which is reported as a doubt.
 *
 * @param ids The group's ids so far; found ids are added.
 */
export function restoreRemoved({ items }: Ledger, group: Group, ids: (string | undefined)[]): RowDoubt[] {
  const removedItems = items.filter((item) => item.removed !== undefined && item['same as'] === undefined);
  if (removedItems.length === 0) return [];
  const doubts: RowDoubt[] = [];
  const usedIds = new Set(ids);
  for (const { locale, rows } of group.translations) {
    const byText = Map.groupBy(removedItems, ({ text }) => (text[locale] === undefined ? '' : textKey(text[locale])));
    for (const [index, { text, section }] of rows.entries()) {
      if (ids[index] !== undefined || text === '') continue;
      const candidates = (byText.get(textKey(text)) ?? []).filter(({ id }) => !usedIds.has(id));
      const here = candidates.filter(({ from }) => from === section);
      const [only]: (LedgerItem | undefined)[] = here.length === 1 ? here : [];
      if (only) {
        ids[index] = only.id;
        usedIds.add(only.id);
      } else if (candidates[0]) doubts.push(rowDoubt('new', group, index, candidates[0]));
    }
  }
  return doubts;
}
