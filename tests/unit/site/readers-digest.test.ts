/** The digest of the code that reads documents, over a small project with packages of its own. */
import { appendFile, cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readImportGraph } from '../../../src/site/docset/import-graph.ts';
import { digestOfReaders } from '../../../src/site/docset/readers-digest.ts';

let root: string;

/** A project whose reader imports `parser` two steps away; `parser` imports `tokenizer`, which has two builds. */
const project: Readonly<Record<string, string>> = {
  'package.json': '{ "dependencies": { "parser": "1.0.0" } }',
  'package-lock.json': '{ "lockfileVersion": 3 }',
  'src/site/collection/entry-store.ts': "import type { Entry } from '../docset/document-entry.ts';\n",
  'src/site/docset/document-entry.ts':
    "import type { Front } from '../../markdown/front.ts';\nexport interface Entry {}\n",
  'src/site/docset/file-content.ts': 'export {};\n',
  'src/site/docset/image-files.ts': "import { createHash } from 'node:crypto';\n",
  'src/site/docset/read-document.ts': "import { parse } from '../../markdown/parse.ts';\n",
  'src/markdown/parse.ts': "export {\n  html,\n} from './html.ts';\nimport type { Tree } from 'tree';\n",
  'src/markdown/html.ts': "import { parser } from 'parser';\nimport { extra } from 'parser/extras/extra';\n",
  'src/markdown/front.ts': "import { text } from './text.ts';\nimport 'unread';\n",
  'src/markdown/text.ts': 'export type Text = string;\n',
  'src/client/main.ts': "import '../markdown/parse.ts';\n",
  'node_modules/parser/package.json':
    '{ "version": "1.0.0", "imports": { "#own": "./lib/own.js" }, "exports": { ".": { "browser": "./browser.js", "default": "./index.js" }, "./extras/*": "./lib/*.js" } }',
  'node_modules/parser/index.js': 'import{a}from"./lib/a.js";import"#own";\n',
  'node_modules/parser/browser.js': '\n',
  'node_modules/parser/lib/a.js': "export * from 'tokenizer';\n",
  'node_modules/parser/lib/own.js': '\n',
  'node_modules/parser/lib/extra.js': "const lazily = () => import('./lazy.js');\n",
  'node_modules/parser/lib/lazy.js': '\n',
  'node_modules/parser/lib/unused.js': '\n',
  'node_modules/tokenizer/package.json':
    '{ "version": "1.0.0", "exports": { "require": "./index.cjs", "import": "./index.mjs" } }',
  'node_modules/tokenizer/index.cjs': '\n',
  'node_modules/tokenizer/index.mjs': "import legacy from 'legacy';\n",
  'node_modules/legacy/package.json': '{ "version": "1.0.0", "main": "dist/main" }',
  'node_modules/legacy/dist/main.js': "const part = require('./part');\n",
  'node_modules/legacy/dist/part/index.js': '\n',
  'node_modules/tree/package.json': '{ "version": "1.0.0", "exports": "./index.js" }',
  'node_modules/tree/index.js': '\n',
  'node_modules/unread/package.json': '{ "version": "1.0.0", "exports": "./index.js" }',
  'node_modules/unread/index.js': '\n',
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-readers-'));
  for (const [file, content] of Object.entries(project)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
});

afterEach(() => rm(root, { recursive: true }));

/** True if the digest differs after an addition to a file. */
async function changesWith(file: string): Promise<boolean> {
  const before = digestOfReaders(root);
  await appendFile(join(root, file), '\n');
  return digestOfReaders(root) !== before;
}

test('stays the same while nothing changes', () => {
  expect(digestOfReaders(root)).toBe(digestOfReaders(root));
});

test.each([
  ['an entry module', 'src/site/docset/read-document.ts'],
  ['a module two steps away', 'src/markdown/html.ts'],
  ['the module of a type that the cache holds', 'src/markdown/front.ts'],
  ['a module that a type is made of', 'src/markdown/text.ts'],
  ['the lock file', 'package-lock.json'],
  ['the manifest of a package', 'node_modules/parser/package.json'],
  ['the main file of a package', 'node_modules/parser/index.js'],
  ['an inner file of a package', 'node_modules/parser/lib/a.js'],
  ['a file of a package behind its private name', 'node_modules/parser/lib/own.js'],
  ['a file of a package behind a pattern', 'node_modules/parser/lib/extra.js'],
  ['a file that a package loads later', 'node_modules/parser/lib/lazy.js'],
  ['a package of a package, in the build that runs', 'node_modules/tokenizer/index.mjs'],
  ['the main file of a CommonJS package', 'node_modules/legacy/dist/main.js'],
  ['a folder that a CommonJS package requires', 'node_modules/legacy/dist/part/index.js'],
])('changes with %s', async (_, file) => {
  expect(await changesWith(file)).toBe(true);
});

test.each([
  ['a module that reads no documents', 'src/client/main.ts'],
  ['a file of a package that nothing imports', 'node_modules/parser/lib/unused.js'],
  ['the build of a package for browsers', 'node_modules/parser/browser.js'],
  ['the build of a package that is not the one that runs', 'node_modules/tokenizer/index.cjs'],
  ['a package that is imported for its types', 'node_modules/tree/index.js'],
  ['the code of a module that is imported for its types', 'node_modules/unread/index.js'],
])('does not change with %s', async (_, file) => {
  expect(await changesWith(file)).toBe(false);
});

describe('without a lock file', () => {
  beforeEach(() => rm(join(root, 'package-lock.json')));

  test('still changes with the version of a package', async () => {
    expect(await changesWith('node_modules/parser/package.json')).toBe(true);
  });

  test('changes when a package is missing', async () => {
    const before = digestOfReaders(root);
    await rm(join(root, 'node_modules/tokenizer'), { recursive: true });
    expect(digestOfReaders(root)).not.toBe(before);
  });
});

test('is the same wherever the project lies', async () => {
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  expect(digestOfReaders(copy)).toBe(digestOfReaders(root));
  await rm(copy, { recursive: true });
});

test('follows a linked package to its real files', async () => {
  const parser = join(root, 'node_modules/parser');
  await rename(parser, join(root, 'parser'));
  await symlink(join(root, 'parser'), parser);
  expect(await changesWith('parser/lib/a.js')).toBe(true);
});

test('fails where an entry module is missing', async () => {
  await rm(join(root, 'src/site/docset/read-document.ts'));
  expect(() => digestOfReaders(root)).toThrow(/read-document\.ts/u);
});

test('reaches the parser and the sanitizer of this project, and nothing of the browser', () => {
  const own = fileURLToPath(new URL('../../../', import.meta.url));
  const files = [...readImportGraph([join(own, 'src/site/docset/read-document.ts')]).keys()];
  for (const name of ['micromark', 'mdast-util-to-hast', 'hast-util-sanitize', 'parse5', 'github-slugger', 'yaml']) {
    const reached = files.filter((file) => file.includes(join('node_modules', name)) && file.endsWith('.js'));
    expect(reached, name).not.toEqual([]);
  }
  expect(files.filter((file) => file.startsWith(join(own, 'src/client')))).toEqual([]);
});
