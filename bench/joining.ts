/**
 * Implements `npm run bench:joining [-- --content DIR]`: a language joins a document that other languages already have,
 * with some items removed or added. It counts the items that get the id of their counterpart, a new id, or another
 * item's id.
 *
 * It uses each document with the same structure in all languages. Each language joins all others, or only the first of
 * them, a dozen times. Each time, one, two or four items are removed, or added from another document. The versions have
 * different `ms.openlocfilehash` values.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyLedger } from '../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../src/checklist/identity/ledger/translation.ts';
import { reconcile } from '../src/checklist/identity/reconcile.ts';
import { rowsOf, type Row } from '../src/checklist/identity/ledger/rows.ts';
import { shapeOf } from '../src/checklist/identity/ledger/structure.ts';
import { parseDocument } from '../src/markdown/parse-document.ts';
import { noSurroundings } from '../src/markdown/surroundings.ts';
import { nextRandom } from './random.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'src/content/docs' } } });
const repetitions = 12;

function random(below: number): number {
  return Math.floor((nextRandom() / 2 ** 32) * below);
}

/** An item of the joining language, and its index in the document; the index of an added item is `undefined`. */
interface EditedRow {
  row: Row;
  parent: Row | undefined;
  index: number | undefined;
}

/** Removes random leaves, or adds items beside them. */
function edited(rows: readonly Row[], edits: number, others: readonly Row[]): EditedRow[] {
  const list = rows.map((row, index): EditedRow => ({ row, parent: rows[row.parent], index }));
  for (let edit = 0; edit < edits; edit++) {
    const leaves = list.filter(({ row }) => !list.some(({ parent }) => parent === row));
    const leaf = leaves[random(leaves.length)];
    if (!leaf) break;
    const at = list.indexOf(leaf);
    const text = others[random(others.length)]?.text ?? '';
    if (random(10) < 6) list.splice(at, 1);
    else list.splice(at, 0, { ...leaf, row: { ...leaf.row, text }, index: undefined });
  }
  return list;
}

function asRows(list: readonly EditedRow[]): Row[] {
  const places = new Map(list.map(({ row }, place) => [row, place]));
  return list.map(({ row, parent }) => ({ ...row, parent: parent ? (places.get(parent) ?? -1) : -1 }));
}

const counts = { found: 0, none: 0, wrong: 0 };

function countJoin(others: readonly Translation[], locale: string, list: readonly EditedRow[]): void {
  const before = reconcile(emptyLedger('d'), others, '2026-01-01');
  const known = before.translations[0]?.ids ?? [];
  const all = [...others, { locale, source: 'another', rows: asRows(list) }];
  const { translations } = reconcile(before.ledger, all, '2026-01-02');
  const ids = translations.find((translation) => translation.locale === locale)?.ids ?? [];
  for (const [place, { index }] of list.entries()) {
    const id = ids[place] ?? '';
    if (index !== undefined && id === known[index]) counts.found++;
    else if (known.includes(id)) counts.wrong++;
    else if (index !== undefined) counts.none++;
  }
}

const locales = readdirSync(values.content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const documents = readdirSync(join(values.content, locales[0] ?? ''), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) =>
    locales.map((locale) => {
      const source = readFileSync(join(values.content, locale, name), 'utf8');
      return rowsOf(parseDocument(source, { file: name, path: name, around: noSurroundings }));
    }),
  )
  .filter((rows) => (rows[0]?.length ?? 0) >= 8 && new Set(rows.map(shapeOf)).size === 1);

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}; ${String(documents.length)} documents in ${locales.join(', ')}`,
);
console.log(
  '| the language joins | items removed or added | found | no id | wrong |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const alone of [false, true]) {
  for (const edits of [1, 2, 4]) {
    Object.assign(counts, { found: 0, none: 0, wrong: 0 });
    for (const rows of documents) {
      for (const [joining, locale] of locales.entries()) {
        const all = rows.map((localeRows, index) => ({
          locale: locales[index] ?? '',
          source: 'one',
          rows: localeRows,
        }));
        const others = all.filter((_, index) => index !== joining).slice(0, alone ? 1 : undefined);
        const elsewhere = documents.filter((other) => other !== rows).flatMap((other) => other[joining] ?? []);
        for (let time = 0; time < repetitions; time++)
          countJoin(others, locale, edited(rows[joining] ?? [], edits, elsewhere));
      }
    }
    const { found, none, wrong } = counts;
    console.log(`| ${alone ? 'one other' : 'all others'} | ${[edits, found, none, wrong].join(' | ')} |`);
  }
}
