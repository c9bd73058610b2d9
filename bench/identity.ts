/**
 * Implements `npm run bench:identity -- --history DIR [--cases]`: replays a history, ticks every item of every version,
 * and counts the ticks that follow their item into the next version. It prints a Markdown table; `--cases` also lists
 * every tick that did not follow.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readHistories, type History } from './history.ts';
import { judge, type Score } from './judge.ts';
import { byAnchorAndPosition, byLedger, byText, type Names } from './naming-schemes.ts';

const { values } = parseArgs({ options: { history: { type: 'string' }, cases: { type: 'boolean', default: false } } });
if (values.history === undefined) {
  console.error('The option --history is missing. Usage: npm run bench:identity -- --history DIR [--cases]');
  process.exit(2);
}

const histories = readHistories(values.history);
const all = histories.flatMap(({ versions }) => versions);
const locales = histories.map(({ locale }) => locale);

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`,
);
console.log(`${String(all.length)} versions of ${locales.join(', ')}\n`);

const oneLocaleLedgers = merge(histories.map(({ versions }) => byLedger(versions)));
const schemes: [string, Names][] = [
  ['ledger', oneLocaleLedgers],
  ...(histories.length > 1 ? ([['ledger, all locales together', byLedger(all)]] as [string, Names][]) : []),
  ['anchor + position', byAnchorAndPosition(all)],
  ['hash of the text', byText(all)],
];

const cell = ({ followed, lost, misattributed }: Score): string =>
  [followed, lost, misattributed].map(String).join(' / ');
const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`;
const scores = (pick: (history: History) => History['transitions']): Score[] =>
  schemes.map(([, names]) => judge(histories.flatMap(pick), names));

console.log(
  row(
    'followed / lost / misattributed',
    schemes.map(([name]) => name),
  ),
);
console.log(
  row(
    '---',
    schemes.map(() => '---:'),
  ),
);
if (histories.length > 1) {
  for (const { locale } of histories) {
    console.log(row(locale, scores((history) => (history.locale === locale ? history.transitions : [])).map(cell)));
  }
}
for (const page of [...new Set(all.map((version) => version.page))].sort()) {
  console.log(
    row(page, scores(({ transitions }) => transitions.filter((transition) => transition.page === page)).map(cell)),
  );
}
const total = scores(({ transitions }) => transitions);
console.log(
  row(
    '**all**',
    total.map((score) => `**${cell(score)}**`),
  ),
);

if (values.cases) {
  for (const [index, [name]] of schemes.slice(0, histories.length > 1 ? 2 : 1).entries()) {
    console.log(`\n${name}:`);
    for (const line of total[index]?.cases ?? []) console.log(`- ${line}`);
  }
}

function merge(parts: readonly Names[]): Names {
  return new Map(parts.flatMap((names) => [...names]));
}
