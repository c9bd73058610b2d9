/** Loading the documents into Astro's store: every item with its id, and what has not changed as it was kept. */
import type { LoaderContext } from 'astro/loaders';
import { historyOf, identityOf } from '../../checklist/identity/history/history.ts';
import { formatProblem, type Problem } from '../../problems/problem.ts';
import { utcDay } from '../../progress/dates.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { checkMessages } from '../checks/check-messages.ts';
import { formatReport } from '../checks/content-report.ts';
import { answersTo, track } from '../docset/dependencies.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';
import type { DocumentLoaderOptions } from './document-loader.ts';
import { localeProblems } from '../checks/locale-problems.ts';
import { openDocset, type Docset } from '../docset/open-docset.ts';
import type { PageFile } from '../docset/page-index.ts';
import { formatProblems } from '../../problems/problem-report.ts';
import { buildEntry, parseFile } from '../docset/read-document.ts';
import { digestOfReaders } from '../docset/readers-digest.ts';
import { storeReconciled, reconcileContent, type ReconciledDocument } from '../docset/reconcile-content.ts';
import { applySeverities } from '../../problems/severity.ts';

export interface LoadOptions extends DocumentLoaderOptions {
  /** The project's folder; the other folders are absolute here. */
  root: string;
  messages: string;
}

/** @throws Error that lists what is wrong with the content, or with ledgers that must be up to date. */
export async function loadDocuments(context: LoaderContext, options: LoadOptions): Promise<void> {
  const { root, content, ledger, reserved, messages } = options;
  const addresses = createAddresses(context.config.base);
  const docset = await openDocset({ root, content, ledgers: ledger, addresses, reserved });
  const store = new EntryStore(context, docset, await digestOfReaders(root));
  const problems = [...docset.problems];
  const changed: ReconciledDocument[] = [];
  const reconciling = reconcileContent({
    documents: docset.documents,
    translationsOf: docset.translationsOf,
    ledgers: ledger,
    day: utcDay(new Date()),
  });
  for await (const reconciled of reconciling) {
    if (reconciled.isChanged) changed.push(reconciled);
    const own = docset.filesOf(reconciled.document);
    problems.push(...localeProblems(own, reconciled.translations));
    for (const file of own) problems.push(...store.put(file, reconciled));
  }
  store.sweep();
  report(context, applySeverities([...problems, ...(await checkMessages(messages, root))], docset.config.severity));
  await keepLedgers(context, options, changed);
}

/** Astro's store, as a store of documents. */
class EntryStore {
  readonly #context: LoaderContext;
  readonly #docset: Docset;
  readonly #surroundings: string;
  readonly #found = new Set<string>();

  /** @param readers A digest of the code that reads documents. */
  constructor(context: LoaderContext, docset: Docset, readers: string) {
    this.#context = context;
    this.#docset = docset;
    this.#surroundings = JSON.stringify([readers, context.config.base]);
  }

  /**
   * Puts one page into the store, unless it is there as it is.
   *
   * @returns What is wrong in it.
   */
  put(file: PageFile, reconciled: ReconciledDocument): Problem[] {
    const { locale, path } = file.file;
    const id = `${locale}/${path}`;
    this.#found.add(id);
    const ids = reconciled.translations.find((translation) => translation.locale === locale)?.ids ?? [];
    const [identity, history] = [identityOf(reconciled.ledger, locale, ids), historyOf(reconciled, locale, ids)];
    const around = this.#docset.aroundOf(file);
    const digestFor = ({ dependencies, images }: Pick<DocumentEntry, 'dependencies' | 'images'>): string =>
      this.#context.generateDigest({
        source: file.source,
        file: file.file.file,
        surroundings: this.#surroundings,
        answers: answersTo(dependencies, around),
        // The same picture may be in another file now. After the answers: giving them finds the files.
        images: images.map(({ address }) => this.#docset.images.locationOf(address) ?? ''),
        identity: JSON.stringify([identity, [...identity.changed], history]),
      });
    const kept = this.#context.store.get(id);
    // What earlier code kept may be of another form.
    const { dependencies, images = [], problems = [] } = (kept?.data ?? {}) as Partial<DocumentEntry>;
    if (dependencies && kept?.digest === digestFor({ dependencies, images })) return problems;
    const tracked = track(around);
    const document = parseFile(file, tracked.around, file);
    const entry: DocumentEntry = {
      ...buildEntry(document, file, identity, history),
      ...roleOf(file),
      images: document.images.flatMap((address) => this.#image(address)),
      dependencies: tracked.asked(),
    };
    this.#context.store.set({ id, data: { ...entry }, filePath: file.file.file, digest: digestFor(entry) });
    return entry.problems;
  }

  /** Takes out what is no longer there. */
  sweep(): void {
    for (const id of this.#context.store.keys()) if (!this.#found.has(id)) this.#context.store.delete(id);
  }

  #image(address: string): { address: string; location: string }[] {
    const location = this.#docset.images.locationOf(address);
    return location === undefined ? [] : [{ address, location }];
  }
}

function roleOf({ role, file: { path } }: PageFile): Pick<DocumentEntry, 'role'> {
  return role === undefined ? {} : { role: { name: role, document: path.slice(0, -`/${role}`.length) } };
}

/**
 * @throws Error that lists them, if there are errors among the problems; in dev they are logged, and the last good
 *   pages stay.
 */
function report({ logger, watcher }: LoaderContext, problems: readonly Problem[]): void {
  const bySeverity = Map.groupBy(problems, ({ severity }) => severity);
  const warnings = bySeverity.get('warning') ?? [];
  if (warnings.length > 0) logger.warn(`Problems in the content:\n${formatProblems(warnings, 'text')}`);
  const errors = (bySeverity.get('error') ?? []).map(formatProblem);
  if (errors.length === 0) return;
  if (!watcher) throw new Error(`The content has errors:\n${errors.join('\n')}`);
  for (const error of errors) logger.error(error);
}

/**
 * Writes the ledgers that changed. In dev they are not written: what is saved in the middle of a thought is no version.
 *
 * @throws Error that lists the changes, if the ledgers are frozen.
 */
async function keepLedgers(
  { logger, watcher }: LoaderContext,
  { ledger, frozen }: LoadOptions,
  changed: readonly ReconciledDocument[],
): Promise<void> {
  if (ledger === undefined || watcher || changed.length === 0) return;
  const changes = changed.map((document) => formatReport(document.report)).join('\n');
  if (frozen) throw new Error(`${frozenMessage}\n${changes}`);
  for (const document of changed) await storeReconciled(ledger, document);
  logger.info(`Ledgers written; commit them:\n${changes}`);
}

const frozenMessage = 'The ledgers are out of date. Run "npm run content" and commit the changes. It would change:';
