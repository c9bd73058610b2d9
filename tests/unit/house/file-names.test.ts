/** Checks that every file named in a comment or a page of the docs exists, so that a move leaves no stale name. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

/** The files whose prose names other files. Content and fixtures are texts of other people. */
const named = tracked.filter(
  (file) => /\.(?:md|ts|astro|css|mjs)$/u.test(file) && !/^(?:src\/content\/|tests\/fixtures\/)/u.test(file),
);

/** Files of other projects that a comment refers to. */
const elsewhere = new Set(['packages/core/src/command.ts']);

/** Returns the file names in backticks, with or without folders. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/`(?<name>(?:[\w-]+\/)*[\w-]+(?:\.test)?\.(?:ts|css|astro|mjs))`/gu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
}

function exists(name: string): boolean {
  return elsewhere.has(name) || tracked.some((file) => file === name || file.endsWith(`/${name}`));
}

test('comments and docs name only files that exist', () => {
  const stale = named.flatMap((file) =>
    namesIn(readFileSync(join(root, file), 'utf8')).flatMap((name) => (exists(name) ? [] : [`${file} names ${name}`])),
  );
  expect(stale).toEqual([]);
});

test('a name without a file is noticed', () => {
  expect(namesIn(['See `marks.ts', 'client/gone.ts`.'].join('` and `'))).toEqual(['marks.ts', 'client/gone.ts']);
  expect(exists('marks.ts')).toBe(true);
  expect(exists('client/gone.ts')).toBe(false);
});
