/**
 * Finds renamed documents: a ledger without a document continues as the ledger of a new document with the same content.
 */
import type { Translation } from './ledger/translation.ts';
import { emptyLedger, listOf, type Ledger } from './ledger/ledger.ts';
import { textKey } from './ledger/normalize.ts';

/** A document without a ledger. */
export interface NewDocument {
  document: string;
  translations: readonly Translation[];
}

/** The minimum share of common texts, relative to the larger of the two text sets. */
const minShare = 0.8;

/** The minimum lead over any other pair with the same ledger or document. */
const minLead = 0.1;

/** With fewer common texts, equality may be chance. */
const minSharedTexts = 3;

/**
 * Matches ledgers without documents to documents without ledgers.
 *
 * @param orphans Ledgers whose document is missing from the content.
 * @param fresh Documents that have no ledger.
 * @returns The renamed ledger by the path of the new document; only unambiguous matches.
 */
export function findRenames(orphans: readonly Ledger[], fresh: readonly NewDocument[]): Map<string, Ledger> {
  const pairs = fresh.flatMap((document) =>
    orphans
      .map((ledger) => ({ document: document.document, ledger, share: sharedTextShare(ledger, document) }))
      .filter(({ share }) => share >= minShare),
  );
  const isClear = (pair: (typeof pairs)[number]): boolean =>
    pairs.every(
      (other) =>
        other === pair ||
        (other.document !== pair.document && other.ledger !== pair.ledger) ||
        other.share < pair.share - minLead,
    );
  return new Map(pairs.filter(isClear).map(({ document, ledger }) => [document, renameLedger(ledger, document)]));
}

/**
 * Returns the share of common texts (0 to 1) in the locale where it is highest, because another locale may have been
 * retranslated at the same time.
 */
function sharedTextShare({ items }: Ledger, { translations }: NewDocument): number {
  const live = items.filter(({ removed }) => removed === undefined);
  const shares = translations.map(({ locale, rows }) => {
    const old = new Set(live.flatMap(({ text }) => (text[locale] === undefined ? [] : [textKey(text[locale])])));
    const now = new Set(rows.map(({ text }) => textKey(text)));
    const shared = [...now].filter((key) => old.has(key)).length;
    return shared < minSharedTexts ? 0 : shared / Math.max(old.size, now.size);
  });
  return Math.max(0, ...shares);
}

function renameLedger(ledger: Ledger, document: string): Ledger {
  const former = [...(ledger.former ?? []).filter((name) => name !== document), ledger.document];
  const { version, aliases, items, structures } = ledger;
  const optional = { ...listField(listOf(ledger), document), ...(aliases ? { aliases } : {}) };
  return { version, document, former, ...optional, items, structures };
}

/**
 * Creates the ledger of a new document.
 *
 * @param document The path of the new document.
 * @param usedLists The names under which marks of other documents are stored.
 * @returns An empty ledger. Its marks are separate from those of a former document with the same path.
 */
export function newLedger(document: string, usedLists: ReadonlySet<string>): Ledger {
  let list = document;
  for (let number = 2; usedLists.has(list); number++) list = `${document}~${String(number)}`;
  return { ...emptyLedger(document), ...listField(list, document) };
}

/** Returns the `list` field, or nothing if the list has the document's name. */
function listField(list: string, document: string): Pick<Ledger, 'list'> {
  return list === document ? {} : { list };
}
