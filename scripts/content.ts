/**
 * `npm run content -- [options]`: gives every item of the content its id, and keeps the ledgers.
 *
 *     --content DIR      the content, with one folder a locale; default: the site's
 *     --ledger DIR       the ledgers; default: the site's
 *     --date YYYY-MM-DD  the day to write down for what changes; default: today
 *     --frozen           change nothing; exit with 1 if anything would change
 *     --json             standard output is one JSON array, a row an item: {document, locale, line, id}
 *
 * With `--json` everything else goes to standard error. `npm run --silent` keeps npm's own lines out of it.
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, type Problem } from '../src/markdown/problem.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { formatReport } from '../src/site/content-report.ts';
import { RowCache } from '../src/site/content-rows.ts';
import { localeProblems } from '../src/site/locale-problems.ts';
import { reservedPaths } from '../src/site/own-pages.ts';
import { parseFile } from '../src/site/read-document.ts';
import { readSourceFiles } from '../src/site/read-source.ts';
import { keepLedger, reconcileContent, type ReconciledDocument } from '../src/site/reconcile-content.ts';
import { settings } from '../src/site/settings.ts';
import { root } from './run.ts';

const usage = 'Usage: npm run content -- [--content DIR] [--ledger DIR] [--date YYYY-MM-DD] [--frozen] [--json]';

interface Options {
  content: string;
  ledger: string;
  day: string;
  frozen: boolean;
  json: boolean;
}

/** @throws Error that says which option is wrong. */
function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: settings.content },
      ledger: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      frozen: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { content, date, frozen, json } = values;
  const isOwn = resolve(root, content) === resolve(root, settings.content);
  const ledger = values.ledger ?? (isOwn ? settings.ledger : undefined);
  if (ledger === undefined) {
    throw new Error(
      `Say with --ledger where the ledgers of ${content} are kept. They must not get among those of this site.`,
    );
  }
  if (!isDay(date)) {
    throw new Error(`"${date}" is no day. Write it as 2026-11-22.`);
  }
  return { content: resolve(root, content), ledger: resolve(root, ledger), day: date, frozen, json };
}

/** Whether it is a day of the calendar, in ISO's form. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @returns Whether all is well. */
async function main({ content, ledger, day, frozen, json }: Options): Promise<boolean> {
  const say = json ? console.error : console.log;
  const folder = await readContentFolder(content, root, reservedPaths);
  const read = await readSourceFiles(folder.files);
  const problems = [...folder.problems, ...read.problems];
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
