/** Applies the `"same as"` declarations that a person wrote into a ledger. */
import { LedgerError, type IdTree, type Ledger, type LedgerItem } from './ledger.ts';
import { idsOf } from './structure.ts';
import { setText } from './update-ledger.ts';

/**
 * Gives an item that is declared the `same as` another item the id of that item, in every locale. The ledger keeps the
 * item's own id as a name that leads to the other id.
 *
 * @param day The ISO day to record.
 * @returns The updated ledger; the same object if there is nothing to apply.
 * @throws LedgerError if the declared id is unknown, leads back to its own item, or occurs beside it in one locale.
 */
export function applySameAs(ledger: Ledger, day: string): Ledger {
  // A fast path: most ledgers have no declaration, and every run reads them all.
  if (ledger.items.every((item) => item['same as'] === undefined)) return ledger;
  const byId = new Map(ledger.items.map((item) => [item.id, structuredClone(item)]));
  const inUse = new Set(ledger.structures.flatMap(idsOf));
  const renamed = new Map<string, string>();
  for (const item of byId.values()) {
    if (item['same as'] === undefined || (item.removed !== undefined && !inUse.has(item.id))) continue;
    const target = resolveTarget(item, byId, ledger.document);
    for (const structure of ledger.structures) {
      const ids = new Set(idsOf(structure));
      if (!ids.has(item.id) || !ids.has(target.id)) continue;
      throw new LedgerError(
        ledger.document,
        `"${item.id}" is declared the same as "${target.id}", but both occur in ${structure.locales.join(', ')}.`,
      );
    }
    mergeInto(item, target, day);
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

/** Follows a chain of declarations to its last item. */
function resolveTarget(item: LedgerItem, byId: ReadonlyMap<string, LedgerItem>, document: string): LedgerItem {
  const visited = new Set<string>();
  let target = item;
  while (target['same as'] !== undefined) {
    if (visited.has(target.id)) throw new LedgerError(document, `"${item.id}" is declared the same as itself.`);
    visited.add(target.id);
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

/** Moves the texts of an item, with the days when they began, to the target item, and marks the item as removed. */
function mergeInto(item: LedgerItem, target: LedgerItem, day: string): void {
  for (const [locale, text] of Object.entries(item.text))
    setText(target, locale, text, item.changed?.[locale] ?? item.since);
  delete target.removed;
  delete target.from;
  item.removed = day;
}
