/**
 * Implements `npm run bench:scale [-- --documents N]`: measures reconciling for documents of 60 items in 12 locales. It
 * covers new documents, unchanged ones, one item reworded in all locales, and all texts retranslated. The texts are
 * made up, and file access is not included.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { emptyLedger, type Ledger } from '../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../src/checklist/identity/ledger/translation.ts';
import { reconcile } from '../src/checklist/identity/reconcile.ts';
import type { Row } from '../src/checklist/identity/ledger/rows.ts';
import { randomSentence, randomWord } from './random.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' } } });
const documents = Number(values.documents);
const [items, locales, phases] = [60, 12, 5];

function translation(locale: number): Translation {
  const rows = Array.from({ length: items }, (_, index): Row => {
    const phase = `phase-${String(Math.floor((index * phases) / items))}`;
    return { section: phase, phase, parent: -1, line: index + 1, text: randomSentence() };
  });
  return { locale: `l${String(locale)}`, source: 'first', rows };
}

/** Returns another version of the source with some changed texts. */
function reworded(translations: readonly Translation[], isChanged: (index: number) => boolean): Translation[] {
  return translations.map((each) => ({
    ...each,
    source: 'second',
    rows: each.rows.map((row, index) =>
      isChanged(index) ? { ...row, text: `${row.text} ${randomWord()} ${randomWord()}` } : row,
    ),
  }));
}

const spent = { new: 0, unchanged: 0, 'one item reworded': 0, 'all items reworded': 0 };

function measure(name: keyof typeof spent, ledger: Ledger, translations: readonly Translation[]): Ledger {
  const start = performance.now();
  const result = reconcile(ledger, translations, '2026-01-01');
  spent[name] += performance.now() - start;
  return result.ledger;
}

for (let number = 0; number < documents; number++) {
  const translations = Array.from({ length: locales }, (_, locale) => translation(locale));
  const ledger = measure('new', emptyLedger('document'), translations);
  measure('unchanged', ledger, translations);
  measure(
    'one item reworded',
    ledger,
    reworded(translations, (index) => index === 30),
  );
  if (number % 10 === 0) {
    measure(
      'all items reworded',
      ledger,
      reworded(translations, () => true),
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
console.log('| | documents | seconds in total | milliseconds per document |\n| --- | ---: | ---: | ---: |');
for (const [name, milliseconds] of Object.entries(spent)) {
  const count = Math.ceil(counts[name as keyof typeof spent]);
  console.log(
    `| ${name} | ${String(count)} | ${(milliseconds / 1000).toFixed(2)} | ${(milliseconds / count).toFixed(2)} |`,
  );
}
