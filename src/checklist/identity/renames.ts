/** Documents whose file was renamed: a ledger without a document, and a document without a ledger, of the same content. */
import type { Translation } from './match/group.ts';
import { emptyLedger, listOf, type Ledger } from './ledger/ledger.ts';
import { textKey } from './ledger/normalize.ts';

/** A document that has no ledger. */
export interface NewDocument {
  document: string;
  translations: readonly Translation[];
}

/** The share of texts, of the larger of both, that must be the same. */
const overwhelming = 0.8;

/** By how much the best must be better than any other. */
const margin = 0.1;

/** With fewer items than this, equality may be chance. */
const fewest = 3;

/**
 * @param orphans Ledgers whose document is not in the content.
 * @param fresh Documents that have no ledger.
 * @returns By new document, the ledger that it goes on with.
 */
export function findRenames(orphans: readonly Ledger[], fresh: readonly NewDocument[]): Map<string, Ledger> {
  const pairs = fresh.flatMap((document) =>
    orphans
      .map((ledger) => ({ document: document.document, ledger, share: sharedTexts(ledger, document) }))
      .filter(({ share }) => share >= overwhelming),
  );
  const isClear = (pair: (typeof pairs)[number]): boolean =>
    pairs.every(
      (other) =>
        other === pair ||
        (other.document !== pair.document && other.ledger !== pair.ledger) ||
        other.share < pair.share - margin,
    );
  return new Map(pairs.filter(isClear).map(({ document, ledger }) => [document, renameLedger(ledger, document)]));
}

/** From 0 to 1, in the locale where it is highest: one may have been translated anew with the renaming. */
function sharedTexts({ items }: Ledger, { translations }: NewDocument): number {
  const live = items.filter(({ removed }) => removed === undefined);
  const shares = translations.map(({ locale, rows }) => {
    const old = new Set(live.flatMap(({ text }) => (text[locale] === undefined ? [] : [textKey(text[locale])])));
    const now = new Set(rows.map(({ text }) => textKey(text)));
    const shared = [...now].filter((key) => old.has(key)).length;
    return shared < fewest ? 0 : shared / Math.max(old.size, now.size);
  });
  return Math.max(0, ...shares);
}

function renameLedger(ledger: Ledger, document: string): Ledger {
  const former = [...(ledger.former ?? []).filter((name) => name !== document), ledger.document];
  const { version, aliases, items, structures } = ledger;
  const kept = { ...listNamed(listOf(ledger), document), ...(aliases ? { aliases } : {}) };
  return { version, document, former, ...kept, items, structures };
}

/**
 * @param document A new document's path.
 * @param taken What the marks of other documents are kept under.
 * @returns An empty ledger, whose marks are kept apart from those of a document that had this name before.
 */
export function newLedger(document: string, taken: ReadonlySet<string>): Ledger {
  let list = document;
  for (let number = 2; taken.has(list); number++) list = `${document}~${String(number)}`;
  return { ...emptyLedger(document), ...listNamed(list, document) };
}

/** A ledger names its list only where that is not its document's name. */
function listNamed(list: string, document: string): Pick<Ledger, 'list'> {
  return list === document ? {} : { list };
}
