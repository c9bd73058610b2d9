/** Reading a content folder: its documents, includes, images and problems. */
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../../../src/problems/problem.ts';
import { largestFile, readContentFolder } from '../../../src/site/docset/content-folder.ts';
import { createIsListed } from '../../../src/site/docset/listed.ts';
import { decodeSource } from '../../../src/site/docset/read-source.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(root, 'docs', file)), { recursive: true });
    await writeFile(join(root, 'docs', file), '# T\n');
  }
}

test('finds documents by locale, also in nested folders, with paths in lower case', async () => {
  await write('fr-FR/US-Gov.md', 'fr-FR/guides/Start.MD', 'en-us/us-gov.md', 'en-us/picture.png', '.git/x.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root);
  expect(files.map(({ locale, path, file }) => [locale, path, file])).toEqual([
    ['en-us', 'us-gov', 'docs/en-us/us-gov.md'],
    ['fr-fr', 'us-gov', 'docs/fr-FR/US-Gov.md'],
    ['fr-fr', 'guides/start', 'docs/fr-FR/guides/Start.MD'],
  ]);
  expect(problems).toEqual([]);
});

test('finds includes and images, with their extensions', async () => {
  const aside = ['includes/a.md', 'Guides/_Includes/Deep/B.MD', 'TOC.md', 'guides/toc.md', '.drafts/c.md', '.d.md'];
  const images = ['media/A.PNG', 'b.jpg', 'b.jpeg', 'includes/c.gif', 'd.webp', 'e.avif', 'f.svg'];
  const others = ['g.txt', 'md', 'h.png.txt'];
  await write(...[...aside, ...images, ...others, 'tocs.md', 'my-includes/page.md'].map((file) => `fr-FR/${file}`));
  const folder = await readContentFolder(join(root, 'docs'), root);
  const paths = (files: typeof folder.files): string[] => files.map(({ path }) => path).sort();
  expect(paths(folder.files)).toEqual(['my-includes/page', 'tocs']);
  expect(paths(folder.includes)).toEqual(aside.map((path) => path.toLowerCase()).sort());
  expect(paths(folder.images)).toEqual(images.map((path) => path.toLowerCase()).sort());
  expect(folder.images).toContainEqual({
    locale: 'fr-fr',
    path: 'media/a.png',
    location: join(root, 'docs/fr-FR/media/A.PNG'),
    file: 'docs/fr-FR/media/A.PNG',
  });
  expect(folder.problems).toEqual([]);
});

// Windows allows symbolic links to some users only.
test.skipIf(process.platform === 'win32')('ignores symbolic links, which may lead out of the docset', async () => {
  await write('fr-fr/a.md', 'fr-fr/b.png', '../outside/deep/c.md');
  await symlink(join(root, 'outside/deep/c.md'), join(root, 'docs/fr-fr/c.md'));
  await symlink(join(root, 'docs/fr-fr/b.png'), join(root, 'docs/fr-fr/d.png'));
  await symlink(join(root, 'outside'), join(root, 'docs/fr-fr/e'));
  await symlink(join(root, 'docs/fr-fr'), join(root, 'docs/de-de'));
  const { files, images, includes } = await readContentFolder(join(root, 'docs'), root);
  expect([...files, ...images, ...includes].map(({ file }) => file)).toEqual(['docs/fr-fr/a.md', 'docs/fr-fr/b.png']);
});

test('leaves out and reports Markdown that is too large', async () => {
  await write('fr-fr/a.md', 'fr-fr/b.md', 'fr-fr/includes/c.md', 'fr-fr/d.png');
  await truncate(join(root, 'docs/fr-fr/a.md'), largestFile);
  for (const file of ['b.md', 'includes/c.md', 'd.png']) {
    await truncate(join(root, 'docs/fr-fr', file), largestFile + 1);
  }
  const { files, includes, images, problems } = await readContentFolder(join(root, 'docs'), root);
  expect([...files, ...includes, ...images].map(({ path }) => path)).toEqual(['a', 'd.png']);
  expect(problems.map(formatProblem)).toEqual(
    ['b.md', 'includes/c.md'].map(
      (file) =>
        `docs/fr-fr/${file} file-too-large: The file is larger than 2 MiB. Split it into several files; the site omits this one.`,
    ),
  );
  expect(problems[0]?.severity).toBe('error');
});

test('lists documents and pages of the site in the sitemap, but no includes', async () => {
  await write('fr-FR/Guides/A.md', 'fr-FR/TOC.md', 'fr-FR/includes/b.md');
  const isListed = createIsListed(join(root, 'docs'), '/base');
  const listed = ['', 'fr-fr/', 'fr-fr/guides/a/', 'fr-fr/guide/', 'fr-fr/toc/', 'fr-fr/includes/b/'].filter((path) =>
    isListed(`https://x.example/base/${path}`),
  );
  expect(listed).toEqual(['fr-fr/', 'fr-fr/guides/a/', 'fr-fr/guide/']);
});

// On macOS and Windows, both names are the same file.
test.skipIf(process.platform !== 'linux')('reports two files with the same address', async () => {
  await write('fr-fr/a.md', 'fr-fr/A.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root);
  expect(problems.map(formatProblem)).toEqual([
    'docs/fr-fr/a.md address-duplicate: The address "/fr-fr/a/" is already taken by docs/fr-fr/A.md. Rename one of them; addresses are lower case, so names must differ in more than letter case.',
  ]);
  expect(problems[0]?.severity).toBe('error');
  expect(files.map(({ file }) => file)).toEqual(['docs/fr-fr/A.md']);
});

test('reports a document at the address of a page of the site or of a locale', async () => {
  await write('fr-fr/guide.md', 'fr-fr/fr-fr.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root, ['guide']);
  expect(files).toEqual([]);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['address-duplicate', 'docs/fr-fr/fr-fr.md'],
    ['address-duplicate', 'docs/fr-fr/guide.md'],
  ]);
});

test('leaves out and reports a folder that is not named after a language', async () => {
  await write('media/a.md', 'fr-fr/a.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root);
  expect(files).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'locale-invalid', severity: 'warning', file: 'docs/media' }]);
});

test('names the folder that it cannot read', async () => {
  await expect(readContentFolder(join(root, 'nowhere'), root)).rejects.toThrow(/nowhere" cannot be read/u);
});

test('names the file that is not UTF-8', () => {
  const bytes = new Uint8Array([0x23, 0x20, 0xe9]);
  expect(decodeSource(bytes, 'x.md')).toMatchObject({
    problem: { code: 'file-unreadable', severity: 'error', file: 'x.md' },
  });
  expect(decodeSource(new TextEncoder().encode('é'), 'x.md')).toEqual({ source: 'é' });
});
