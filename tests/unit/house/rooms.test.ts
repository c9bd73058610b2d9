/** Checks the imports within a room: the tree in `docs/architecture.md`, the parts of the client, and cycles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, imports, importsIn, root, type Import } from './imports.ts';

/** The folders of the tree in `docs/architecture.md`, such as `src/client/head`, in its order. */
const tree = foldersOf(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));

function foldersOf(page: string): string[] {
  const block = /^```text\nsrc\/\n(?<lines>.*?)^```$/msu.exec(page)?.groups?.['lines'] ?? '';
  const path: string[] = ['src'];
  return [...block.matchAll(/^(?<indent> +)(?<name>[\w-]+)\//gmu)].map(({ groups }) => {
    path.length = (groups?.['indent']?.length ?? 0) / 2;
    path.push(groups?.['name'] ?? '');
    return path.join('/');
  });
}

/** The innermost folder of the tree that a file is in. */
function folderOf(file: string): string | undefined {
  return tree.filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/'));
}

/** True if an import leads to a folder below its own in the tree, beside it in the same room. */
function leadsDown({ file, path, kind }: Import): boolean {
  if (path === undefined || kind === 'dynamic') return false;
  const [from, to] = [branches(file), branches(path)];
  const fork = from.findIndex((folder, depth) => folder !== to[depth]);
  const [own, other] = [from[fork], to[fork]];
  // Rooms themselves are held by the table of rooms.
  if (fork < 1 || own === undefined || other === undefined) return false;
  return tree.indexOf(other) > tree.indexOf(own);
}

/** The folders that a file is in, the outermost first, as far as the tree has them. */
function branches(file: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(file); folder && folder !== 'src'; folder = parentOf(folder)) folders.unshift(folder);
  return folders;
}

describe('the tree', () => {
  test('has every folder of the source, and no other', () => {
    const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((folder) => !/^src\/(?:content|pages)\//u.test(folder));
    expect([...tree].sort()).toEqual(folders.sort());
  });

  test('lists the folders of a room in the order of their imports', () => {
    expect(imports.filter(leadsDown).map(({ file, path }) => `${file} imports ${String(path)}`)).toEqual([]);
  });

  test('notices an import of a folder further down, but not of one further up', () => {
    const line = (file: string, target: string): Import[] => importsIn(file, `import { x } from '${target}';`);
    expect(line('src/client/store/x.ts', '../edit/edit-item.ts').some(leadsDown)).toBe(true);
    expect(line('src/client/edit/x.ts', '../store/marks.ts').some(leadsDown)).toBe(false);
  });

  test('keeps every folder at 25 entries or fewer', () => {
    const full = ['src', ...tree].filter((folder) => readdirSync(join(root, folder)).length > 25);
    expect(full).toEqual([]);
  });
});

/** The folders of the client that every first view loads, or that features share. */
const shared = ['storage', 'head', 'store', 'data', 'ui', 'start'].map((name) => `src/client/${name}/`);

const isFeature = (path: string): boolean =>
  path.startsWith('src/client/') && !shared.some((folder) => path.startsWith(folder));

/** The modules that the script in the head may import: the script is inlined into every page. */
const headMay = /^src\/(?:client\/head\/|client\/storage\/read-entry\.ts$|progress\/|locale\/)/u;

/** True if an import breaks a rule of the client's first view. */
function weighsOnFirstView({ file, path, target, kind }: Import): boolean {
  if (kind === 'type') return false;
  if (file.startsWith('src/client/head/')) return !headMay.test(path ?? target);
  return file.startsWith('src/client/start/') && kind === 'static' && path !== undefined && isFeature(path);
}

describe('the client', () => {
  test('keeps its head to the head and pure rooms, and loads features on demand', () => {
    expect(imports.filter(weighsOnFirstView).map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('would fail on a feature in the head, or on a feature that is loaded at the start', () => {
    const isHeavy = (file: string, line: string): boolean => importsIn(file, line).some(weighsOnFirstView);
    expect(isHeavy('src/client/head/x.ts', "import { element } from '../ui/element.ts';")).toBe(true);
    expect(isHeavy('src/client/head/x.ts', "import { atom } from 'nanostores';")).toBe(true);
    expect(isHeavy('src/client/start/x.ts', "import { editItem } from '../edit/edit-item.ts';")).toBe(true);
    expect(isHeavy('src/client/start/x.ts', "void import('../edit/edit-item.ts');")).toBe(false);
  });

  const storage = /\b(?:localStorage|sessionStorage)\b/u;

  test('touches web storage in one folder alone', () => {
    const code = (file: string): string =>
      readFileSync(join(root, file), 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gsu, '');
    const users = files.filter((file) => storage.test(code(file)) && !file.startsWith('src/client/storage/'));
    expect(users).toEqual([]);
  });
});

/** Returns the cycles among the imports that are not dynamic, each as the files on its way. */
function cyclesOf(all: readonly Import[]): string[] {
  const targets = Map.groupBy(
    all.filter(({ kind, path }) => kind !== 'dynamic' && path !== undefined),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const { path = '' } of targets.get(file) ?? []) visit(path, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}

test('no module imports itself by way of others, not even for a type', () => {
  // Components may: a block holds items, and an item holds blocks.
  expect(cyclesOf(imports.filter(({ file }) => file.endsWith('.ts')))).toEqual([]);
});

test('a cycle is noticed', () => {
  const cycle = [
    ...importsIn('src/a.ts', "import { b } from './b.ts';"),
    ...importsIn('src/b.ts', "import type { A } from './a.ts';"),
  ];
  expect(cyclesOf(cycle)).toEqual(['src/a.ts -> src/b.ts -> src/a.ts']);
});
