/** Reading included files, in a temporary folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SourceFile } from '../../../src/site/docset/content-folder.ts';
import { createIncludeAt } from '../../../src/site/docset/include-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string | Uint8Array): SourceFile {
  const location = join(folder, path.replaceAll('/', '-'));
  writeFileSync(location, text);
  return { locale: 'en-us', path, location, file: `docs/en-us/${path}` };
}

test('finds a file by its path, and returns its name for messages', () => {
  const includeAt = createIncludeAt([write('includes/note.md', 'A note.\n')]);
  expect(includeAt('includes/note.md')).toEqual({ file: 'docs/en-us/includes/note.md', source: 'A note.\n' });
  expect(includeAt('includes/note')).toBeUndefined();
  expect(includeAt('includes/other.md')).toBeUndefined();
});

test('finds a document, whose path has no .md', () => {
  expect(createIncludeAt([write('plan', '# Plan\n')])('plan.md')?.source).toBe('# Plan\n');
});

test('returns nothing for a file that is not UTF-8 or was removed', () => {
  const [latin, gone] = [write('latin.md', Uint8Array.of(0xe9)), write('gone.md', 'x')];
  rmSync(gone.location);
  const includeAt = createIncludeAt([latin, gone]);
  expect([includeAt('latin.md'), includeAt('gone.md')]).toEqual([undefined, undefined]);
});

test('reads a file once, at its first use, however many documents include it', () => {
  const note = write('note.md', 'Before.\n');
  const includeAt = createIncludeAt([note]);
  write('note.md', 'As it is asked for.\n');
  const first = includeAt('note.md');
  write('note.md', 'Later.\n');
  expect(first?.source).toBe('As it is asked for.\n');
  expect(includeAt('note.md')).toBe(first);
});
