/** Checks every import of the source against the table of rooms in `docs/architecture.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imports, importsIn, root, type Import } from './imports.ts';

const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `src/'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The rooms, each with the names of the rooms and packages that it may import; `types:` allows types alone. */
const table = new Map(
  rows.map(([, room = '', allowed = '']) => [
    room.replaceAll('`', ''),
    [...allowed.matchAll(/(?<types>types of )?`(?<name>[^`]+)`/gu)].map(
      ({ groups }) => `${groups?.['types'] ? 'types:' : ''}${groups?.['name'] ?? ''}`,
    ),
  ]),
);

function roomOf(file: string): string | undefined {
  return [...table.keys()].find((room) => file === room || file.startsWith(`${room}/`));
}

/** True if the room of the importing file may have this import. */
function isAllowed({ file, target, path, kind }: Import): boolean {
  const room = roomOf(file);
  const granted = (table.get(room ?? '') ?? [])
    .filter((name) => kind === 'type' || !name.startsWith('types:'))
    .map((name) => name.replace('types:', ''));
  if (path === undefined) {
    return granted.some((name) =>
      name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`),
    );
  }
  if (room !== undefined && roomOf(path) === room) return true;
  return granted.some((name) => path === `src/${name}` || path.startsWith(`src/${name}/`));
}

test('the table has every room', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['content', 'styles'].includes(entry.name))
    .map(({ name }) => `src/${name}`);
  expect([...table.keys()].sort()).toEqual([...rooms, 'src/content', 'src/content.config.ts'].sort());
});

test('no file imports what its room may not', () => {
  const wrong = imports.filter((entry) => roomOf(entry.file) && !isAllowed(entry));
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('an import outside the table is noticed, whatever its form', () => {
  const isWrong = (file: string, line: string): boolean => importsIn(file, line).some((entry) => !isAllowed(entry));
  expect(isWrong('src/markdown/x.ts', "import { x } from '../site/words/words.ts';")).toBe(true);
  expect(isWrong('src/progress/x.ts', "import { x } from '../checklist/checklist.ts';")).toBe(true);
  expect(isWrong('src/progress/x.ts', "import { type X, x } from '../checklist/checklist.ts';")).toBe(true);
  expect(isWrong('src/progress/x.ts', "export * from '../checklist/checklist.ts';")).toBe(true);
  expect(isWrong('src/progress/x.ts', "import type { X } from '../checklist/checklist.ts';")).toBe(false);
  expect(isWrong('src/progress/x.ts', "import { type X } from '../checklist/checklist.ts';")).toBe(false);
  expect(isWrong('src/client/x.ts', "await import('node:fs');")).toBe(true);
  expect(isWrong('src/layouts/X.astro', "---\n---\n<script>import '../site/settings.ts';</script>")).toBe(true);
});
