/**
 * Reads a history: the successive versions of pages in several locales, and which item became which.
 *
 * A locale's folder holds `<page>/<NNN>-<YYYY-MM-DD>.md`, the versions of each page, oldest first, and
 * `transitions.jsonl`, with one row for each two successive versions:
 *
 *     {"stem":"<page>","old":"001-….md","new":"002-….md","same":[[27,27],…],"not_same":[[29,30,"reworded"],[31,null,"deleted"],…]}
 *
 * A pair holds the line of an item's list marker (1-based, counting the front matter) in the old and the new version.
 * The line is `null` if the version lacks the item. A split item has one pair for each of its parts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rowsOf, type Row } from '../src/checklist/identity/ledger/rows.ts';
import { parseDocument } from '../src/markdown/parse-document.ts';
import { noSurroundings } from '../src/markdown/surroundings.ts';

/** One version of a page in one locale. */
export interface Version {
  locale: string;
  page: string;
  name: string;
  /** An ISO day. */
  date: string;
  source: string | undefined;
  rows: Row[];
}

/** Two successive versions of a page. */
export interface Transition {
  page: string;
  old: Version;
  new: Version;
  /** By line of an item in the old version: its lines in the new version; none for a deleted item. */
  truth: Map<number, number[]>;
}

/** All versions and transitions of one locale. */
export interface History {
  locale: string;
  versions: Version[];
  transitions: Transition[];
}

/**
 * Reads the histories in a folder.
 *
 * @param folder The folder of one locale, or a folder with several of them.
 * @throws Error if no `transitions.jsonl` is found.
 */
export function readHistories(folder: string): History[] {
  if (existsSync(join(folder, 'transitions.jsonl'))) return [readHistory(folder)];
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const folders = names.map((name) => join(folder, name)).filter((path) => existsSync(join(path, 'transitions.jsonl')));
  if (folders.length > 0) return folders.map(readHistory);
  throw new Error(`No history in ${folder}: neither it nor a folder in it has a transitions.jsonl.`);
}

/** A row of `transitions.jsonl`. */
interface TransitionRow {
  stem: string;
  old: string;
  new: string;
  same: [number, number][];
  not_same: [number | null, number | null, string][];
}

function readHistory(folder: string): History {
  const locale = basename(folder).toLowerCase();
  const pages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const versions = pages.flatMap(({ name: page }) =>
    readdirSync(join(folder, page))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => readVersion(folder, locale, page, name)),
  );
  const byName = new Map(versions.map((version) => [`${version.page}/${version.name}`, version]));
  const lines = readFileSync(join(folder, 'transitions.jsonl'), 'utf8').trim().split('\n');
  const transitions = lines.map((line): Transition => {
    const row = JSON.parse(line) as TransitionRow;
    const [old, fresh] = [byName.get(`${row.stem}/${row.old}`), byName.get(`${row.stem}/${row.new}`)];
    if (!old || !fresh) throw new Error(`${folder}: the page ${row.stem} has no version ${old ? row.new : row.old}.`);
    return { page: row.stem, old, new: fresh, truth: truthOf(row) };
  });
  return { locale, versions, transitions };
}

function readVersion(folder: string, locale: string, page: string, name: string): Version {
  const file = join(page, name);
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), {
    file,
    path: page.toLowerCase(),
    around: noSurroundings,
  });
  const date = /\d{4}-\d{2}-\d{2}/u.exec(name)?.[0] ?? '1970-01-01';
  return { locale, page, name, date, source: document.frontMatter.sourceHash, rows: rowsOf(document) };
}

function truthOf({ same, not_same: others }: TransitionRow): Map<number, number[]> {
  const truth = new Map<number, number[]>();
  for (const [old, fresh] of [...same, ...others]) {
    if (old === null) continue;
    truth.set(old, [...(truth.get(old) ?? []), ...(fresh === null ? [] : [fresh])]);
  }
  return truth;
}
