/** Loads the documents of the docset into Astro's content store, and writes the ledgers that changed. */
import type { LoaderContext } from 'astro/loaders';
import { formatProblems } from '../../problems/problem-report.ts';
import { formatProblem, type Problem } from '../../problems/problem.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { formatReport } from '../checks/content-report.ts';
import { walkDocset } from '../checks/walk-docset.ts';
import { storeReconciled, type ReconciledDocument } from '../docset/reconcile-content.ts';
import { EntryStore } from './entry-store.ts';

export interface DocumentLoaderOptions {
  /** The content folder, relative to the project. */
  content: string;
  /** The folder of the ledgers; without one, items get new ids at each load. */
  ledger: string | undefined;
  /** True if a ledger that is out of date is an error. */
  frozen: boolean;
  /** Paths that the site's own pages use, so that no document may have them. */
  reserved: readonly string[];
  /** The folder of the interface's messages, relative to the project; this site's by default. */
  messages?: string;
}

export interface LoadOptions extends DocumentLoaderOptions {
  /** The project's folder, absolute, as the other folders are here. */
  root: string;
  /** The folder of the interface's messages. */
  messages: string;
}

/**
 * Loads all documents and reports their problems.
 *
 * @throws Error that lists the errors of the content, or the changes that frozen ledgers lack.
 */
export async function loadDocuments(context: LoaderContext, options: LoadOptions): Promise<void> {
  const { root, content, ledger, reserved, messages } = options;
  const addresses = createAddresses(context.config.base);
  const walk = await walkDocset({ root, content, ledgers: ledger, addresses, reserved, messages });
  const store = new EntryStore(context, walk.docset);
  const problems = [...walk.problems];
  const changed: ReconciledDocument[] = [];
  for await (const document of walk.documents((file, reconciled) => store.put(file, reconciled))) {
    problems.push(...document.problems);
    if (document.reconciled.isChanged) changed.push(document.reconciled);
  }
  store.sweep();
  report(context, problems);
  await writeLedgers(context, options, changed);
}

/**
 * Logs warnings, and in dev errors too, where the last good pages stay.
 *
 * @throws Error that lists the errors, in a build.
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
 * Writes the ledgers that changed. Dev writes none, because a file saved halfway through an edit is not a version.
 *
 * @throws Error that lists the changes, if the ledgers are frozen.
 */
async function writeLedgers(
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
