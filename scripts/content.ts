/**
 * `npm run content -- [options]`: gives every item its id, updates the ledgers, and reports problems.
 *
 *     --content DIR      the content, with one folder per locale; default: the site's
 *     --ledger DIR       the ledgers; default: the folder in the content's jalon.json, or the site's for its own content
 *     --messages DIR     the interface's messages, which are checked too; default: the site's
 *     --date YYYY-MM-DD  the day to record for what changes; default: today
 *     --frozen           change nothing; exit with 1 if anything would change
 *     --strict           structural drift is an error: exit with 1, and write no ledger of a document that drifts
 *     --json             standard output is one JSON array with one row per item: {document, locale, line, id}
 *
 * Problems go to standard error; with `--json`, so does everything except the rows. `npm run --silent` leaves npm's
 * lines out of standard output.
 */
import { join, relative } from 'node:path';
import { formatProblem, type Problem } from '../src/problems/problem.ts';
import { createAddresses } from '../src/site/addresses/addresses.ts';
import { formatReport } from '../src/site/checks/content-report.ts';
import { walkDocset } from '../src/site/checks/walk-docset.ts';
import { configFile } from '../src/site/config/config.ts';
import { storeReconciled, type ReconciledDocument } from '../src/site/docset/reconcile-content.ts';
import { reservedPaths } from '../src/site/addresses/site-pages.ts';
import { readOptions, usage, type ContentOptions } from './content-options.ts';
import { root } from './run.ts';

/** Reconciles the content, and returns true if the command succeeds. */
async function main(options: ContentOptions): Promise<boolean> {
  const { content, ledger, messages, day, frozen, strict, json } = options;
  const print = json ? console.error : console.log;
  const walk = await walkDocset({
    root,
    content,
    ledgers: ledger,
    addresses: createAddresses('/'),
    reserved: reservedPaths,
    messages,
    day,
    drift: strict ? 'error' : 'warning',
  });
  printProblems(walk.problems);
  if (walk.problems.some(({ severity }) => severity === 'error')) {
    console.error('The content has errors. No ids were assigned, and no ledger was written.');
    return false;
  }
  const output: string[] = [];
  const outcome: Outcome = { changed: 0, drifting: [], held: [] };
  for await (const { reconciled, problems, isDrifting } of walk.documents()) {
    if (json) output.push(...jsonRows(reconciled));
    print(formatReport(reconciled.report));
    printProblems(problems);
    if (isDrifting) outcome.drifting.push(reconciled.document);
    if (!reconciled.isChanged) continue;
    if (strict && isDrifting) outcome.held.push(reconciled.document);
    else {
      outcome.changed++;
      if (ledger !== undefined && !frozen) await storeReconciled(ledger, reconciled);
    }
  }
  if (json) console.log(`[${output.join(',\n')}]`);
  print(summary(outcome, options));
  return !(strict && outcome.drifting.length > 0) && !(frozen && outcome.changed > 0);
}

function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
}

/** Returns one line of JSON per item. */
function jsonRows({ document, translations }: ReconciledDocument): string[] {
  return translations.flatMap(({ locale, rows, ids }) =>
    rows.map(({ line }, index) => JSON.stringify({ document, locale, line, id: ids[index] })),
  );
}

interface Outcome {
  /** The number of ledgers that changed. */
  changed: number;
  /** The documents whose translations drift. */
  drifting: string[];
  /** The drifting documents whose changed ledger was not written. */
  held: string[];
}

function summary(outcome: Outcome, options: ContentOptions): string {
  const { ledger, strict, content } = options;
  const { drifting } = outcome;
  const config = relative(root, join(content, configFile));
  return [
    ...(ledger === undefined ? [notSaved(config)] : ledgersSummary(outcome, relative(root, ledger), options)),
    ...(strict && drifting.length > 0 ? [`With --strict, drift is an error: see ${drifting.join(', ')} above.`] : []),
  ].join('\n');
}

function notSaved(config: string): string {
  return [
    'The ids were not saved: this content has no ledgers, so its items get new ids on every run.',
    `To keep the ids, name a folder for the ledgers with "ledger" in ${config}, with JALON_LEDGER, or with --ledger.`,
  ].join('\n');
}

function ledgersSummary({ changed, held }: Outcome, folder: string, { frozen }: ContentOptions): string[] {
  const ledgers = changed === 1 ? '1 ledger' : `${String(changed)} ledgers`;
  const written = frozen
    ? 'would change. Run "npm run content" and commit the changes.'
    : 'changed; commit the changes.';
  return [
    ...(changed + held.length === 0 ? [`The ledgers in ${folder} are up to date.`] : []),
    ...(changed > 0 ? [`${ledgers} in ${folder} ${written}`] : []),
    ...(held.length > 0 ? [`Not written because of translation drift: the ledgers of ${held.join(', ')}.`] : []),
  ];
}

try {
  process.exitCode = (await main(readOptions())) ? 0 : 1;
} catch (error) {
  // An error of parseArgs has a code.
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Error ? error.message : error);
  if (isUsage) console.error(usage);
  process.exitCode = isUsage ? 2 : 1;
}
