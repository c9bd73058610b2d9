/** What was read is read again when the code that reads it is another. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOfReaders } from '../../../src/site/docset/readers-digest.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-readers-'));
  await cp('src', join(root, 'src'), { recursive: true, filter: (path) => path !== join('src', 'content') });
});

afterAll(() => rm(root, { recursive: true }));

test.each([
  'markdown/parse-document.ts',
  'checklist/identity/ledger/ledger.ts',
  'site/docset/read-document.ts',
  'site/docset/file-content.ts',
])('another %s, another digest', async (file) => {
  const before = await digestOfReaders(root);
  expect(await digestOfReaders(root)).toBe(before);
  await appendFile(join(root, 'src', file), '// changed');
  expect(await digestOfReaders(root)).not.toBe(before);
});

test('code that reads no documents changes nothing', async () => {
  const before = await digestOfReaders(root);
  await appendFile(join(root, 'src/site/page-data/navigation.ts'), '// changed');
  expect(await digestOfReaders(root)).toBe(before);
});
