/** The cache of parsed files, in a temporary project folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noSurroundings, type Surroundings } from '../../../src/markdown/surroundings.ts';
import { ContentCache } from '../../../src/site/docset/content-cache.ts';
import type { ReadFile } from '../../../src/site/docset/read-source.ts';

let root: string;
/** The files that were parsed: only parsing asks for linked documents. */
let parsed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-cache-'));
  parsed = [];
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

function fileIn(locale: string, source: string): ReadFile {
  return { source, file: { locale, path: 'a', file: `docs/${locale}/a.md`, location: `/docs/${locale}/a.md` } };
}

/** Returns the surroundings of a file. The file to include says in which language it is. */
function aroundOf({ file: { locale, file } }: ReadFile): Surroundings {
  return {
    ...noSurroundings,
    includeAt: (path) => ({ file: `docs/${locale}/${path}`, source: `- A task in ${locale}.\n` }),
    documentAt: () => {
      parsed.push(file);
      return undefined;
    },
  };
}

/** Reads the files of a document as the next run does, and returns the text of what they contain. */
async function readAgain(files: readonly ReadFile[], readers = 'readers'): Promise<string[]> {
  parsed = [];
  const contents = await new ContentCache(root, readers).contents('a', files, aroundOf);
  return contents.map((content) => JSON.stringify(content));
}

const source = '# A\n\n## P\n\n[!INCLUDE [x](includes/more.md)]\n\n[b](b.md)\n';

test('keeps files apart whose text is the same in two languages', async () => {
  const files = ['en-us', 'fr-fr'].map((locale) => fileIn(locale, source));
  const first = await readAgain(files);
  expect(new Set(parsed)).toEqual(new Set(['docs/en-us/a.md', 'docs/fr-fr/a.md']));
  expect(await readAgain(files)).toEqual(first);
  expect(parsed).toEqual([]);
  expect(first.map((content) => /A task in [\w-]+/u.exec(content)?.[0])).toEqual([
    'A task in en-us',
    'A task in fr-fr',
  ]);
});

test('parses only the file whose text changed', async () => {
  const [english, french] = [fileIn('en-us', source), fileIn('fr-fr', source)];
  await readAgain([english, french]);
  await readAgain([english, fileIn('fr-fr', `${source}\nMore.\n`)]);
  expect(new Set(parsed)).toEqual(new Set(['docs/fr-fr/a.md']));
});

test('parses every file again when the code that reads documents changed', async () => {
  await readAgain([fileIn('en-us', source)]);
  await readAgain([fileIn('en-us', source)], 'other readers');
  expect(new Set(parsed)).toEqual(new Set(['docs/en-us/a.md']));
});
