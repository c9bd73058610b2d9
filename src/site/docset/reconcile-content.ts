/** Reconciles the documents of a docset with their ledgers. */
import { formatLedger, listOf, type Ledger } from '../../checklist/identity/ledger/ledger.ts';
import { findRenames, newLedger, type NewDocument } from '../../checklist/identity/renames.ts';
import { reconcile, type Reconciled } from '../../checklist/identity/reconcile.ts';
import type { DecidedTranslation } from '../../checklist/identity/ledger/translation.ts';
import type { ReadTranslation } from './file-content.ts';
import { listLedgers, readLedger, removeLedger, storeLedger } from './ledger-folder.ts';

export interface ReconciledDocument extends Reconciled {
  document: string;
  /** The document in each locale, with the ids of its items. */
  translations: ReconciledTranslation[];
  /** True if the ledger must be written. */
  isChanged: boolean;
}

type ReconciledTranslation = ReadTranslation & DecidedTranslation;

export interface ReconcileContentOptions {
  /** The paths of all documents. */
  documents: readonly string[];
  /** Returns a document in each locale that has it. */
  translationsOf: (document: string) => Promise<ReadTranslation[]>;
  /** The folder of the ledgers; without one, every document is new. */
  ledgers: string | undefined;
  /** The ISO day to record for what changes. */
  day: string;
}

/**
 * Yields the reconciled documents one at a time, so that a large docset need not fit in memory. Writes no file; see
 * {@link storeReconciled}.
 *
 * @throws LedgerError if a ledger cannot be used.
 */
export async function* reconcileContent(options: ReconcileContentOptions): AsyncGenerator<ReconciledDocument> {
  const { documents, translationsOf, ledgers, day } = options;
  const known = ledgers === undefined ? [] : await listLedgers(ledgers);
  const { renamed, taken } = await findRenamed(options, known);
  const has = new Set(known);
  for (const document of documents) {
    const stored = ledgers !== undefined && has.has(document) ? await readLedger(ledgers, document) : undefined;
    const before = stored?.ledger ?? renamed.get(document) ?? newLedger(document, taken);
    const read = await translationsOf(document);
    const result = reconcile(before, read, day);
    const isSame = result.ledger === stored?.ledger || formatLedger(result.ledger) === stored?.content;
    const from = renamed.get(document)?.former?.at(-1);
    const report = { ...result.report, ...(from === undefined ? {} : { renamedFrom: from }) };
    const translations = withIds(read, result.translations);
    yield { document, ...result, report, translations, isChanged: ledgers !== undefined && !isSame };
  }
}

function withIds(read: readonly ReadTranslation[], decided: readonly DecidedTranslation[]): ReconciledTranslation[] {
  const byLocale = new Map(read.map((translation) => [translation.locale, translation]));
  return decided.flatMap(({ locale, ids }) => {
    const translation = byLocale.get(locale);
    return translation ? [{ ...translation, ids }] : [];
  });
}

/**
 * Finds documents whose file was renamed: a document without a ledger that resembles a ledger without a document. Reads
 * translations only where both exist.
 *
 * @returns The old ledgers by the new path, and the names of lists that are in use.
 */
async function findRenamed(
  { documents, translationsOf, ledgers }: ReconcileContentOptions,
  known: readonly string[],
): Promise<{ renamed: Map<string, Ledger>; taken: Set<string> }> {
  const [has, present] = [new Set(known), new Set(documents)];
  const fresh = documents.filter((document) => !has.has(document));
  if (ledgers === undefined || fresh.length === 0) return { renamed: new Map(), taken: new Set() };
  const all: Ledger[] = [];
  for (const document of known) {
    const stored = await readLedger(ledgers, document);
    if (stored) all.push(stored.ledger);
  }
  const orphans = all.filter(({ document }) => !present.has(document));
  const candidates: NewDocument[] = [];
  if (orphans.length > 0) {
    for (const document of fresh) candidates.push({ document, translations: await translationsOf(document) });
  }
  const renamed = findRenames(orphans, candidates);
  return { renamed, taken: new Set(all.map(listOf)) };
}

/** Writes a document's ledger if it changed, and removes the ledger of its former name. */
export async function storeReconciled(
  ledgers: string,
  { ledger, report, isChanged }: ReconciledDocument,
): Promise<void> {
  if (!isChanged) return;
  await storeLedger(ledgers, ledger);
  if (report.renamedFrom !== undefined) await removeLedger(ledgers, report.renamedFrom);
}
