/** Updates a ledger after reconciling. */
import { withAliases } from './aliases.ts';
import type { DecidedTranslation } from './translation.ts';
import type { Ledger, LedgerItem, Structure } from './ledger.ts';
import { orderItems } from './order-items.ts';
import { isSameText, normalizeText } from './normalize.ts';
import { structureRows } from './structure.ts';
import { updateStructures } from './update-structures.ts';

/**
 * Records the current texts and structures in a copy of the ledger.
 *
 * @param before The ledger; it is not modified.
 * @param translations The current document, with ids.
 * @param day The ISO day to record for changes.
 */
export function updateLedger(before: Ledger, translations: readonly DecidedTranslation[], day: string): Ledger {
  const items = new Map(before.items.map((item) => [item.id, { ...item, text: { ...item.text } }]));
  for (const { locale, rows, ids } of translations) {
    for (const [index, id] of ids.entries()) {
      const item: LedgerItem = items.get(id) ?? { id, since: day, text: {} };
      items.set(id, item);
      setText(item, locale, rows[index]?.text ?? '', day);
    }
  }
  const structures = updateStructures(before.structures, translations, day);
  const live = sectionByItem(structures.filter(({ locales }) => locales.length > 0));
  const last = sectionByItem(before.structures);
  for (const item of items.values()) {
    if (live.has(item.id)) {
      delete item.removed;
      delete item.from;
    } else if (item.removed === undefined) {
      item.removed = day;
      const from = last.get(item.id);
      if (from !== undefined) item.from = from;
    }
  }
  const ledger = { ...before, items: orderItems([...items.values()], before.items, structures), structures };
  return withAliases(ledger, before.structures, translations);
}

/**
 * Sets the text of an item in one locale. If only typography or case differ, the old text stays. After a material
 * change of wording, the old text is kept with the day.
 *
 * @param text A text as published.
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

/** Returns the section of each item in these structures, by id. */
function sectionByItem(structures: readonly Structure[]): Map<string, string> {
  return new Map(structures.flatMap((structure) => structureRows(structure).map(({ id, section }) => [id, section])));
}
