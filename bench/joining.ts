/**
 * `npm run bench:joining [-- --content DIR]`: a language joins a document that the others have already, with some items
 * less or more than they. How many of its items get the ids of the others, how many none, and how many a wrong one?
 *
 * Each document whose form is the same in all its languages is taken, and each of its languages joins the others, or only
 * the first of them, a dozen times: each time one, two or four of its items are taken away, or put in from another
 * document. The versions have different `ms.openlocfilehash`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyLedger } from '../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../src/checklist/identity/match/group.ts';
import { reconcile } from '../src/checklist/identity/reconcile.ts';
import { rowsOf, type Row } from '../src/checklist/identity/ledger/rows.ts';
import { shapeOf } from '../src/checklist/identity/ledger/structure.ts';
import { parseDocument } from '../src/markdown/parse-document.ts';
import { noSurroundings } from '../src/markdown/surroundings.ts';
import { nextRandom } from './random.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'src/content/docs' } } });
const times = 12;

function random(below: number): number {
  return Math.floor((nextRandom() / 2 ** 32) * below);
}

/** An item of the language that joins: which of the document it is; `undefined` for one that was put in. */
interface Known {
  row: Row;
  parent: Row | undefined;
  index: number | undefined;
}

/** Takes away items that have none below them, or puts some in beside them. */
function changed(rows: readonly Row[], edits: number, others: readonly Row[]): Known[] {
  const list = rows.map((row, index): Known => ({ row, parent: rows[row.parent], index }));
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

function asRows(list: readonly Known[]): Row[] {
  const places = new Map(list.map(({ row }, place) => [row, place]));
  return list.map(({ row, parent }) => ({ ...row, parent: parent ? (places.get(parent) ?? -1) : -1 }));
}

const counts = { found: 0, none: 0, wrong: 0 };

function joins(others: readonly Translation[], locale: string, list: readonly Known[]): void {
  const before = reconcile(emptyLedger('d'), others, '2026-01-01');
  const known = before.translations[0]?.ids ?? [];
  const all = [...others, { locale, source: 'another', rows: asRows(list) }];
  const { translations } = reconcile(before.ledger, all, '2026-01-02');
  const ids = translations.find((own) => own.locale === locale)?.ids ?? [];
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
console.log('| it joins | items less or more | found | no id | wrong |\n| --- | ---: | ---: | ---: | ---: |');
for (const alone of [false, true]) {
  for (const edits of [1, 2, 4]) {
    Object.assign(counts, { found: 0, none: 0, wrong: 0 });
    for (const rows of documents) {
      for (const [own, locale] of locales.entries()) {
        const all = rows.map((their, index) => ({ locale: locales[index] ?? '', source: 'one', rows: their }));
        const others = all.filter((_, index) => index !== own).slice(0, alone ? 1 : undefined);
        const elsewhere = documents.filter((other) => other !== rows).flatMap((other) => other[own] ?? []);
        for (let time = 0; time < times; time++) joins(others, locale, changed(rows[own] ?? [], edits, elsewhere));
      }
    }
    const { found, none, wrong } = counts;
    console.log(`| ${alone ? 'one other' : 'all others'} | ${[edits, found, none, wrong].join(' | ')} |`);
  }
}
