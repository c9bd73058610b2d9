/**
 * Walks a docset: opens it, reconciles its documents with their ledgers, and gathers its problems.
 *
 * The build, `npm run content` and `npm run problems` all use this walk, so that they report the same problems.
 */
import { utcDay } from '../../progress/dates.ts';
import type { Problem, Severity } from '../../problems/problem.ts';
import { applySeverities } from '../../problems/severity.ts';
import { openDocset, type Docset, type DocsetOptions } from '../docset/open-docset.ts';
import type { PageFile } from '../docset/page-index.ts';
import { reconcileContent, type ReconciledDocument } from '../docset/reconcile-content.ts';
import { checkMessages } from './check-messages.ts';
import { driftProblems } from './drift-problems.ts';
import { localeProblems } from './locale-problems.ts';

interface WalkOptions extends DocsetOptions {
  /** The folder of the interface's messages, absolute. */
  messages: string;
  /** The ISO day to record for what changes; today by default. */
  day?: string;
  /** The severity of structural drift; without one, the languages are not compared. */
  drift?: Severity;
}

interface DocsetWalk {
  docset: Docset;
  /** The problems of files, folders and `jalon.json`, then those of the interface's messages. */
  problems: Problem[];
  /**
   * Reconciles the documents in the order of their paths, one at a time, so that a large docset need not fit in memory.
   *
   * @param readPage Reads one page of a document and returns its problems; without it, no page is read.
   * @throws LedgerError if a ledger cannot be used.
   */
  documents: (readPage?: ReadPage) => AsyncGenerator<WalkedDocument>;
}

type ReadPage = (file: PageFile, reconciled: ReconciledDocument) => readonly Problem[];

interface WalkedDocument {
  reconciled: ReconciledDocument;
  /** The problems of its pages, of their declared languages, and of its languages compared. */
  problems: Problem[];
  /** True if the languages were compared and differ in structure, whatever severity the docset gives to drift. */
  isDrifting: boolean;
}

/**
 * Opens a docset for a walk over its documents. Changes no ledger.
 *
 * @returns The docset and its problems, with the severities that the docset chooses.
 * @throws Error if the content folder or the messages cannot be read, or a ledger cannot be used.
 */
export async function walkDocset(options: WalkOptions): Promise<DocsetWalk> {
  const docset = await openDocset(options);
  const { severity } = docset.config;
  const messageProblems = await checkMessages(options.messages, options.root);
  return {
    docset,
    problems: applySeverities([...docset.problems, ...messageProblems], severity),
    async *documents(readPage = () => []) {
      for await (const reconciled of reconcileDocset(docset, options)) {
        const { document, translations } = reconciled;
        const files = docset.filesOf(document);
        const pageProblems = files.flatMap((file) => readPage(file, reconciled));
        const drift = driftOf(docset, reconciled, options.drift);
        const problems = [...pageProblems, ...localeProblems(files, translations), ...drift];
        yield { reconciled, problems: applySeverities(problems, severity), isDrifting: drift.length > 0 };
      }
    },
  };
}

function reconcileDocset(
  { documents, translationsOf }: Docset,
  { ledgers, day = utcDay(new Date()) }: WalkOptions,
): AsyncGenerator<ReconciledDocument> {
  return reconcileContent({ documents, translationsOf, ledgers, day });
}

function driftOf(
  { config, filesOf }: Docset,
  { document, translations }: ReconciledDocument,
  severity: Severity | undefined,
): Problem[] {
  if (severity === undefined) return [];
  return driftProblems(filesOf(document), translations, config.defaultLocale, severity);
}
