/** What a person settled in the ledger: `"same as"`. */
import { LedgerError, type IdTree, type Ledger, type LedgerItem } from './ledger.ts';
import { idsOf } from './structure.ts';
import { setText } from './update-ledger.ts';

/**
 * Gives each item that is declared the `same as` another one the other one's id, in every locale. Its own id stays in
 * the ledger, as a name that leads to the other.
 *
 * @param day The day to write down, ISO.
 * @returns The ledger; the one given, where there is nothing to settle.
 * @throws LedgerError if an id is unknown, leads back to itself, or stands beside the other in one locale.
 */
export function applySameAs(ledger: Ledger, day: string): Ledger {
  // Most ledgers have nothing of the kind, and are read on every run.
  if (ledger.items.every((item) => item['same as'] === undefined)) return ledger;
  const byId = new Map(ledger.items.map((item) => [item.id, structuredClone(item)]));
  const inUse = new Set(ledger.structures.flatMap(idsOf));
  const renamed = new Map<string, string>();
  for (const item of byId.values()) {
    if (item['same as'] === undefined || (item.removed !== undefined && !inUse.has(item.id))) continue;
    const target = targetOf(item, byId, ledger.document);
    for (const structure of ledger.structures) {
      const ids = new Set(idsOf(structure));
      if (!ids.has(item.id) || !ids.has(target.id)) continue;
      throw new LedgerError(
        ledger.document,
        `"${item.id}" is declared the same as "${target.id}", but both occur in ${structure.locales.join(', ')}.`,
      );
    }
    takeOver(item, target, day);
    renamed.set(item.id, target.id);
  }
  if (renamed.size === 0) return ledger;
  const rename = (node: IdTree): IdTree => {
    if (typeof node === 'string') return renamed.get(node) ?? node;
    const [id, ...below] = node;
    return [renamed.get(id) ?? id, ...below.map(rename)];
  };
  return {
    ...ledger,
    items: [...byId.values()],
    structures: ledger.structures.map((structure) => ({
      ...structure,
      sections: structure.sections.map(([anchor, ...nodes]) => [anchor, ...nodes.map(rename)]),
    })),
  };
}

/** The item that another is the same as, at the end of a chain of them. */
function targetOf(item: LedgerItem, byId: ReadonlyMap<string, LedgerItem>, document: string): LedgerItem {
  const passed = new Set<string>();
  let target = item;
  while (target['same as'] !== undefined) {
    if (passed.has(target.id)) throw new LedgerError(document, `"${item.id}" is declared the same as itself.`);
    passed.add(target.id);
    const next = byId.get(target['same as']);
    if (!next) {
      throw new LedgerError(
        document,
        `"${target.id}" is declared the same as "${target['same as']}", which is not in the ledger.`,
      );
    }
    target = next;
  }
  return target;
}

/** The target lives on with the item's texts, which it has since the item had them. */
function takeOver(item: LedgerItem, target: LedgerItem, day: string): void {
  for (const [locale, text] of Object.entries(item.text))
    setText(target, locale, text, item.changed?.[locale] ?? item.since);
  delete target.removed;
  delete target.from;
  item.removed = day;
}
