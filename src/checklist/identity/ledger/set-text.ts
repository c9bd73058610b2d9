/** Writing down what an item says. */
import type { LedgerItem } from './ledger.ts';
import { normalizeText, textKey } from './normalize.ts';

/**
 * Whether two texts are the same but for typography and case.
 *
 * @param known As the ledger has it.
 * @param text As published.
 */
export function isSameText(known: string, text: string): boolean {
  return known === text || known === normalizeText(text) || textKey(known) === textKey(text);
}

/**
 * Gives an item its text in a locale. Where only typography or case differ, the text it has stays; where its wording
 * changed materially, the old text is kept, and the day.
 *
 * @param text As published.
 * @param day The ISO day of the change.
 */
export function setText(item: LedgerItem, locale: string, text: string, day: string): void {
  const old = item.text[locale];
  if (old !== undefined && isSameText(old, text)) return;
  item.text[locale] = normalizeText(text);
  if (old === undefined) return;
  item.changed = { ...item.changed, [locale]: day };
  item.before = { ...item.before, [locale]: [...(item.before?.[locale] ?? []), [day, old]] };
}
