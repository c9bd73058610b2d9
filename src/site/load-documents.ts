/** Loading the documents into Astro's store: every item with its id, and what has not changed as it was kept. */
import type { LoaderContext } from 'astro/loaders';
import { historyOf, identityOf } from '../checklist/identity/history.ts';
import type { Document } from '../markdown/document.ts';
import { formatProblem, type Problem } from '../markdown/problem.ts';
import { createAddresses } from './addresses.ts';
import { checkMessages } from './check-messages.ts';
import { readContentFolder, type SourceFile } from './content-folder.ts';
import { formatReport } from './content-report.ts';
import { RowCache } from './content-rows.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { DocumentLoaderOptions } from './document-loader.ts';
import { localeProblems } from './locale-problems.ts';
import { makeEntry, parseFile } from './read-document.ts';
import { readSourceFiles, type ReadFile } from './read-source.ts';
import { digestOfReaders } from './readers-digest.ts';
import { keepLedger, reconcileContent, type ReconciledDocument } from './reconcile-content.ts';

export interface LoadOptions extends DocumentLoaderOptions {
  /** The project's folder; the other folders are absolute here. */
  root: string;
  messages: string;
}

/** @throws Error that lists what is wrong with the content, or with ledgers that must be up to date. */
export async function loadDocuments(context: LoaderContext, options: LoadOptions): Promise<void> {
  const { root, content, ledger, reserved, messages } = options;
  const { files, problems } = await readContentFolder(content, root, reserved);
  const read = await readSourceFiles(files);
  const byDocument = Map.groupBy(read.files, ({ file }) => file.path);
  const surroundings = await surroundingsOf(context, files, root);
  const rows = await RowCache.open(root);
  // What is parsed to find its items is not parsed again to draw it.
  const parsed = new Map<ReadFile, Document>();
  const parse = (file: ReadFile): Document => {
    const document = parsed.get(file) ?? parseFile(file, surroundings(file.file).addressOf);
    parsed.set(file, document);
    return document;
  };
  const found = new Set<string>();
  const changed: ReconciledDocument[] = [];
  const reconciling = reconcileContent({
    documents: [...byDocument.keys()],
    translationsOf: (document) => rows.translations(document, byDocument.get(document) ?? [], parse),
    ledgers: ledger,
    day: new Date().toISOString().slice(0, 10),
  });
  for await (const reconciled of reconciling) {
    if (reconciled.isChanged) changed.push(reconciled);
    const own = byDocument.get(reconciled.document) ?? [];
    problems.push(...localeProblems(own, reconciled.translations));
    for (const file of own) {
      found.add(idOf(file.file));
      problems.push(...putEntry(context, file, reconciled, surroundings(file.file).digest, parse));
      parsed.delete(file);
    }
  }
  for (const id of context.store.keys()) if (!found.has(id)) context.store.delete(id);
  report(context, [...problems, ...read.problems, ...(await checkMessages(messages, root))]);
  await keepLedgers(context, options, changed);
}

function idOf({ locale, path }: SourceFile): string {
  return `${locale}/${path}`;
}

/** What a document depends on beside its own text; the same for all documents of a locale. */
interface Surroundings {
  addressOf: (path: string) => string | undefined;
  digest: string;
}

async function surroundingsOf(
  context: LoaderContext,
  files: readonly SourceFile[],
  root: string,
): Promise<(file: SourceFile) => Surroundings> {
  const { base } = context.config;
  const readers = await digestOfReaders(root);
  const addresses = createAddresses(base);
  const byLocale = new Map(
    [...Map.groupBy(files, ({ locale }) => locale)].map(([locale, siblings]): [string, Surroundings] => {
      const paths = new Set(siblings.map(({ path }) => path));
      const addressOf = (path: string): string | undefined =>
        paths.has(path) ? addresses.page(locale, path) : undefined;
      return [locale, { addressOf, digest: context.generateDigest({ readers, base, paths: [...paths].join('\n') }) }];
    }),
  );
  return ({ locale }) => byLocale.get(locale) ?? { addressOf: () => undefined, digest: '' };
}

/** Puts one file into the store, unless it is there as it is. */
function putEntry(
  context: LoaderContext,
  file: ReadFile,
  reconciled: ReconciledDocument,
  surroundings: string,
  parse: (file: ReadFile) => Document,
): Problem[] {
  const { locale } = file.file;
  const ids = reconciled.translations.find((translation) => translation.locale === locale)?.ids ?? [];
  const [identity, history] = [identityOf(reconciled.ledger, locale, ids), historyOf(reconciled, locale, ids)];
  const digest = context.generateDigest({
    source: file.source,
    file: file.file.file,
    surroundings,
    identity: JSON.stringify([identity, [...identity.changed], history]),
  });
  const id = idOf(file.file);
  const kept = context.store.get(id);
  if (kept?.digest === digest) return (kept.data as unknown as DocumentEntry).problems;
  const entry = makeEntry(parse(file), file, identity, history);
  context.store.set({ id, data: { ...entry }, filePath: file.file.file, digest });
  return entry.problems;
}

/**
 * @throws Error that lists them, if there are errors among the problems; in dev they are logged, and the last good
 *   pages stay.
 */
function report({ logger, watcher }: LoaderContext, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.severity === 'warning') logger.warn(formatProblem(problem));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
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
  for (const document of changed) await keepLedger(ledger, document);
  logger.info(`Ledgers written; commit them:\n${changes}`);
}

export const frozenMessage =
  'The ledgers are not up to date. Run "npm run content" and commit what it writes. It would change:';
