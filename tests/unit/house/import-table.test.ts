/**
 * Each room may import what `docs/architecture.md` says, and nothing else. The table there is the one that is tested:
 * its rows are read, and every import line of the source is held against them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `src/'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Room to what it may import: names of rooms and packages; `types:room` for its types alone. */
const table = new Map(
  rows.map(([, room = '', , allowed = '']) => [
    room.replaceAll('`', ''),
    [...allowed.matchAll(/(?<types>types of )?`(?<name>[^`]+)`/gu)].map(
      ({ groups }) => `${groups?.['types'] ? 'types:' : ''}${groups?.['name'] ?? ''}`,
    ),
  ]),
);

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(?<type>type\s)?(?<what>[\s\S]*?\sfrom\s+)?['"](?<target>[^'"]+)['"]|import\(['"](?<dynamic>[^'"]+)['"]\)/gmu,
  );
  return [...statements].flatMap(({ groups }) => {
    const target = groups?.['target'] ?? groups?.['dynamic'];
    if (target === undefined) return [];
    const names =
      groups?.['what']
        ?.replace(/\sfrom\s+$/u, '')
        .replaceAll(/[{}\s]/gu, ' ')
        .split(',') ?? [];
    const typeOnly =
      groups?.['type'] !== undefined ||
      (names.length > 0 && names.filter((name) => name.trim() !== '').every((name) => name.trim().startsWith('type ')));
    return [{ file, target, typeOnly }];
  });
}

function roomOf(file: string): string | undefined {
  return [...table.keys()].find((room) => file === room || file.startsWith(`${room}/`));
}

/** Whether the room of a file may import this. */
function allowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file);
  const permissions = table.get(room ?? '') ?? [];
  const granted = permissions
    .filter((name) => typeOnly || !name.startsWith('types:'))
    .map((name) => name.replace('types:', ''));
  if (!target.startsWith('.')) {
    return granted.some((name) =>
      name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`),
    );
  }
  const path = relative(root, resolve(root, dirname(file), target.replace(/\?.*$/u, '')));
  if (roomOf(path) === room && room !== undefined) return true;
  return granted.some((name) => path === `src/${name}` || path.startsWith(`src/${name}/`));
}

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));
const imports = files.flatMap(importsOf);

test('the table names every room that there is', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['content', 'styles'].includes(entry.name))
    .map(({ name }) => `src/${name}`);
  expect([...table.keys()].sort()).toEqual([...rooms, 'src/content', 'src/content.config.ts'].sort());
});

test('no file imports what its room may not', () => {
  const wrong = imports.filter((entry) => roomOf(entry.file) && !allowed(entry));
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('the reading of import lines sees all of them', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports).toContainEqual({ file: 'src/markdown/html/safe-html.ts', target: 'hast', typeOnly: true });
  expect(imports).toContainEqual({ file: 'src/client/store/marks.ts', target: 'nanostores', typeOnly: false });
  expect(allowed({ file: 'src/markdown/x.ts', target: '../site/words.ts', typeOnly: false })).toBe(false);
  expect(allowed({ file: 'src/progress/x.ts', target: '../checklist/checklist.ts', typeOnly: true })).toBe(true);
  expect(allowed({ file: 'src/progress/x.ts', target: '../checklist/checklist.ts', typeOnly: false })).toBe(false);
  expect(allowed({ file: 'src/client/x.ts', target: 'node:fs', typeOnly: false })).toBe(false);
});
