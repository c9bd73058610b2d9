/**
 * `npm run content -- [options]`: gives every item of the content its id, and keeps the ledgers.
 *
 *     --content DIR      the content, with one folder a locale; default: the site's
 *     --ledger DIR       the ledgers; default: the site's
 *     --messages DIR     the interface's words, which are checked too; default: the site's
 *     --date YYYY-MM-DD  the day to write down for what changes; default: today
 *     --frozen           change nothing; exit with 1 if anything would change
 *     --json             standard output is one JSON array, a row an item: {document, locale, line, id}
 *
 * With `--json` everything else goes to standard error. `npm run --silent` keeps npm's own lines out of it.
 */
import { relative } from 'node:path';
import { formatProblem, type Problem } from '../src/markdown/problem.ts';
import { checkMessages } from '../src/site/check-messages.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { formatReport } from '../src/site/content-report.ts';
import { RowCache } from '../src/site/content-rows.ts';
import { localeProblems } from '../src/site/locale-problems.ts';
import { reservedPaths } from '../src/site/own-pages.ts';
import { parseFile } from '../src/site/read-document.ts';
import { readSourceFiles } from '../src/site/read-source.ts';
import { keepLedger, reconcileContent, type ReconciledDocument } from '../src/site/reconcile-content.ts';
import { readOptions, usage, type ContentOptions } from './content-options.ts';
import { root } from './run.ts';

/** @returns Whether all is well. */
async function main({ content, ledger, messages, day, frozen, json }: ContentOptions): Promise<boolean> {
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
  let changed = 0;
  const reconciling = reconcileContent({
    documents: [...files.keys()],
    translationsOf: (document) =>
      rows.translations(document, files.get(document) ?? [], (file) => parseFile(file, () => undefined)),
    ledgers: ledger,
    day,
  });
  for await (const document of reconciling) {
    if (json) output.push(...jsonRows(document));
    tell(localeProblems(files.get(document.document) ?? [], document.translations));
    say(formatReport(document.report));
    if (!document.isChanged) continue;
    changed++;
    if (!frozen) await keepLedger(ledger, document);
  }
  if (json) console.log(`[${output.join(',\n')}]`);
  say(summary(changed, ledger, frozen));
  return !frozen || changed === 0;
}

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
}

function jsonRows({ document, translations }: ReconciledDocument): string[] {
  return translations.flatMap(({ locale, rows, ids }) =>
    rows.map(({ line }, index) => JSON.stringify({ document, locale, line, id: ids[index] })),
  );
}

function summary(changed: number, ledger: string, frozen: boolean): string {
  const folder = relative(root, ledger);
  if (changed === 0) return `The ledgers in ${folder} are up to date.`;
  const ledgers = changed === 1 ? '1 ledger' : `${String(changed)} ledgers`;
  return frozen
    ? `${ledgers} in ${folder} would change. Run "npm run content" and commit what it writes.`
    : `${ledgers} in ${folder} changed; commit what was written.`;
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
