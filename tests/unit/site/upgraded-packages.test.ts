/** Both caches after an upgrade: a copy of the project, whose packages are edited between builds. */
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The packages that the copy holds itself; all others are links to the project's. */
const copied = ['hast-util-to-html', 'github-slugger'];

let root: string;

/** Loads the docset with a store that is kept in a file; prints the ids that were read, and the title and HTML of `a`. */
const build = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { documentLoader } from './src/site/collection/document-loader.ts';
const entries = new Map(existsSync('store.json') ? JSON.parse(readFileSync('store.json', 'utf8')) : []);
const read = [];
const store = {
  keys: () => [...entries.keys()],
  get: (id) => entries.get(id),
  delete: (id) => entries.delete(id),
  set: (entry) => { read.push(entry.id); entries.set(entry.id, entry); },
};
const print = () => undefined;
await documentLoader({ content: 'docs', ledger: undefined, frozen: false, reserved: [] }).load({
  config: { root: pathToFileURL(process.cwd() + '/'), base: '/' },
  store,
  generateDigest: JSON.stringify,
  logger: { info: print, warn: print, error: print },
});
writeFileSync('store.json', JSON.stringify([...entries]));
console.log(JSON.stringify({ read, entry: JSON.stringify(entries.get('en-us/a').data) }));
`;

function runBuild(): { read: string[]; entry: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['build.ts'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as { read: string[]; entry: string };
}

/** Returns what the content cache holds of the document. */
function readContentCache(): Promise<string> {
  return readFile(join(root, '.cache/content/a.json'), 'utf8');
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-upgrade-'));
  await cp(join(project, 'src'), join(root, 'src'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(project, 'src/content/docs')),
  });
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(project, 'node_modules'))) {
    const [from, to] = [join(project, 'node_modules', name), join(root, 'node_modules', name)];
    if (copied.includes(name)) await cp(from, to, { recursive: true });
    else if (!name.startsWith('.')) await symlink(from, to);
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'build.ts'), build);
  const document = join(root, 'docs/en-us/a.md');
  await mkdir(dirname(document), { recursive: true });
  await writeFile(document, '# Plan\n\nSome text.\n\n## First\n\n- Count the boxes.\n');
});

afterAll(() => rm(root, { recursive: true }));

test('keep what was read while the code stays the same', () => {
  expect(runBuild()).toEqual({ read: ['en-us/a'], entry: expect.stringContaining('<p>Some text.</p>') as string });
  expect(runBuild().read).toEqual([]);
});

test('drop the HTML that an earlier version of a package wrote', async () => {
  const file = join(root, 'node_modules/hast-util-to-html/lib/index.js');
  await writeFile(file, (await readFile(file, 'utf8')).replace('export function toHtml(', 'function originalToHtml('));
  await appendFile(
    file,
    '\nexport const toHtml = (...args) => originalToHtml(...args).replace("text", "mended text");\n',
  );
  expect(runBuild()).toEqual({ read: ['en-us/a'], entry: expect.stringContaining('Some mended text.') as string });
  expect(runBuild().read).toEqual([]);
});

test('drop the anchors that an earlier version of a package made', async () => {
  expect(await readContentCache()).toContain('"anchors":["plan","first"]');
  const file = join(root, 'node_modules/github-slugger/index.js');
  const code = await readFile(file, 'utf8');
  await writeFile(file, code.replaceAll("replace(/ /g, '-')", "replace(/ /g, '-') + '-mended'"));
  expect(runBuild().read).toEqual(['en-us/a']);
  expect(await readContentCache()).toContain('"anchors":["plan-mended","first-mended"]');
});

test('drop everything when the lock file changes', async () => {
  await writeFile(join(root, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  expect(runBuild().read).toEqual(['en-us/a']);
  expect(runBuild().read).toEqual([]);
});
