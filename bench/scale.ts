/**
 * `npm run bench:scale [-- --documents N]`: how long reconciling takes, of documents of 60 items in 12 locales: new,
 * unchanged, with one item reworded in all locales, and with all texts translated anew. The texts are made up; reading
 * and writing files is not in it.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { emptyLedger, type Ledger } from '../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../src/checklist/identity/match/group.ts';
import { reconcile } from '../src/checklist/identity/reconcile.ts';
import type { Row } from '../src/checklist/identity/ledger/rows.ts';
import { madeUpSentence, madeUpWord } from './random.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' } } });
const documents = Number(values.documents);
const [items, locales, phases] = [60, 12, 5];

function translation(locale: number): Translation {
  const rows = Array.from({ length: items }, (_, index): Row => {
    const phase = `phase-${String(Math.floor((index * phases) / items))}`;
    return { section: phase, phase, parent: -1, line: index + 1, text: madeUpSentence() };
  });
  return { locale: `l${String(locale)}`, source: 'first', rows };
}

/** Another version of the source, in which some texts are others. */
function changed(translations: readonly Translation[], isChanged: (index: number) => boolean): Translation[] {
  return translations.map((own) => ({
    ...own,
    source: 'second',
    rows: own.rows.map((row, index) =>
      isChanged(index) ? { ...row, text: `${row.text} ${madeUpWord()} ${madeUpWord()}` } : row,
    ),
  }));
}

const spent = { new: 0, unchanged: 0, 'one item reworded': 0, 'all items reworded': 0 };

function timed(name: keyof typeof spent, ledger: Ledger, translations: readonly Translation[]): Ledger {
  const start = performance.now();
  const result = reconcile(ledger, translations, '2026-01-01');
  spent[name] += performance.now() - start;
  return result.ledger;
}

for (let number = 0; number < documents; number++) {
  const translations = Array.from({ length: locales }, (_, locale) => translation(locale));
  const ledger = timed('new', emptyLedger('document'), translations);
  timed('unchanged', ledger, translations);
  timed(
    'one item reworded',
    ledger,
    changed(translations, (index) => index === 30),
  );
  if (number % 10 === 0) {
    timed(
      'all items reworded',
      ledger,
      changed(translations, () => true),
    );
  }
}

const counts = {
  new: documents,
  unchanged: documents,
  'one item reworded': documents,
  'all items reworded': documents / 10,
};
console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`,
);
console.log(`Documents of ${String(items)} items in ${String(locales)} locales\n`);
console.log('| | documents | seconds in all | milliseconds a document |\n| --- | ---: | ---: | ---: |');
for (const [name, milliseconds] of Object.entries(spent)) {
  const count = Math.ceil(counts[name as keyof typeof spent]);
  console.log(
    `| ${name} | ${String(count)} | ${(milliseconds / 1000).toFixed(2)} | ${(milliseconds / count).toFixed(2)} |`,
  );
}
