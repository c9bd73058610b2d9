/**
 * `npm run content -- [options]`: gives every item of the content its id, keeps the ledgers, and says what is wrong.
 *
 *     --content DIR      the content, with one folder a locale; default: the site's
 *     --ledger DIR       the ledgers; default: the site's
 *     --messages DIR     the interface's words, which are checked too; default: the site's
 *     --date YYYY-MM-DD  the day to write down for what changes; default: today
 *     --frozen           change nothing; exit with 1 if anything would change
 *     --strict           structural drift is an error: exit with 1, and write no ledger of a document that drifts
 *     --json             standard output is one JSON array, a row an item: {document, locale, line, id}
 *
 * Problems go to standard error; with `--json` all else that is not a row does too. `npm run --silent` keeps npm's own
 * lines out of standard output.
 */
import { relative } from 'node:path';
import { site } from '../src/content/site.ts';
import { formatProblem, type Problem } from '../src/markdown/problem.ts';
import { checkMessages } from '../src/site/check-messages.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { formatReport } from '../src/site/content-report.ts';
import { RowCache } from '../src/site/content-rows.ts';
import { driftProblems } from '../src/site/drift-problems.ts';
import { localeProblems } from '../src/site/locale-problems.ts';
import { reservedPaths } from '../src/site/own-pages.ts';
import { parseFile } from '../src/site/read-document.ts';
import { readSourceFiles } from '../src/site/read-source.ts';
import { keepLedger, reconcileContent, type ReconciledDocument } from '../src/site/reconcile-content.ts';
import { readOptions, usage, type ContentOptions } from './content-options.ts';
import { root } from './run.ts';

/** @returns Whether all is well. */
async function main(options: ContentOptions): Promise<boolean> {
  const { content, ledger, messages, day, frozen, strict, json } = options;
  const say = json ? console.error : console.log;
  const folder = await readContentFolder(content, root, reservedPaths);
  const read = await readSourceFiles(folder.files);
  const problems = [...folder.problems, ...read.problems, ...(await checkMessages(messages, root))];
  tell(problems);
  if (problems.some(({ severity }) => severity === 'error')) {
    console.error('The content has errors, so nothing was decided, and no ledger was written.');
    return false;
  }
  const files = Map.groupBy(read.files, ({ file }) => file.path);
  const rows = await RowCache.open(root);
  const output: string[] = [];
  const outcome: Outcome = { changed: 0, drifting: [], held: [] };
  const reconciling = reconcileContent({
    documents: [...files.keys()],
    translationsOf: (document) =>
      rows.translations(document, files.get(document) ?? [], (file) => parseFile(file, () => undefined)),
    ledgers: ledger,
    day,
  });
  for await (const document of reconciling) {
    if (json) output.push(...jsonRows(document));
    say(formatReport(document.report));
    const own = files.get(document.document) ?? [];
    const drift = driftProblems(
      own,
      document.translations,
      site.defaultLocale.toLowerCase(),
      strict ? 'error' : 'warning',
    );
    tell([...localeProblems(own, document.translations), ...drift]);
    if (drift.length > 0) outcome.drifting.push(document.document);
    if (!document.isChanged) continue;
    if (strict && drift.length > 0) outcome.held.push(document.document);
    else {
      outcome.changed++;
      if (!frozen) await keepLedger(ledger, document);
    }
  }
  if (json) console.log(`[${output.join(',\n')}]`);
  say(summary(outcome, options));
  return !(strict && outcome.drifting.length > 0) && !(frozen && outcome.changed > 0);
}

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
}

function jsonRows({ document, translations }: ReconciledDocument): string[] {
  return translations.flatMap(({ locale, rows, ids }) =>
    rows.map(({ line }, index) => JSON.stringify({ document, locale, line, id: ids[index] })),
  );
}

interface Outcome {
  /** How many ledgers changed. */
  changed: number;
  /** The documents whose translations drift. */
  drifting: string[];
  /** Those of them whose changed ledger is not written for that. */
  held: string[];
}

function summary({ changed, drifting, held }: Outcome, { ledger, frozen, strict }: ContentOptions): string {
  const folder = relative(root, ledger);
  const ledgers = changed === 1 ? '1 ledger' : `${String(changed)} ledgers`;
  const written = frozen
    ? 'would change. Run "npm run content" and commit what it writes.'
    : 'changed; commit what was written.';
  return [
    ...(changed + held.length === 0 ? [`The ledgers in ${folder} are up to date.`] : []),
    ...(changed > 0 ? [`${ledgers} in ${folder} ${written}`] : []),
    ...(held.length > 0 ? [`Not written, as their translations drift: the ledgers of ${held.join(', ')}.`] : []),
    ...(strict && drifting.length > 0 ? [`With --strict, drift is an error: see ${drifting.join(', ')} above.`] : []),
  ].join('\n');
}

try {
  process.exitCode = (await main(readOptions())) ? 0 : 1;
} catch (error) {
  // What parseArgs throws has a code.
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Error ? error.message : error);
  if (isUsage) console.error(usage);
  process.exitCode = isUsage ? 2 : 1;
}
