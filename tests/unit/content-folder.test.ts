import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../../src/markdown/problem.ts';
import { readContentFolder } from '../../src/site/content-folder.ts';
import { decodeSource } from '../../src/site/read-source.ts';

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

test('finds documents by locale, nested ones too, in lower case', async () => {
  await write('fr-FR/US-Gov.md', 'fr-FR/guides/Start.MD', 'en-us/us-gov.md', 'en-us/picture.png', '.git/x.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root);
  expect(files.map(({ locale, path, file }) => [locale, path, file])).toEqual([
    ['en-us', 'us-gov', 'docs/en-us/us-gov.md'],
    ['fr-fr', 'us-gov', 'docs/fr-FR/US-Gov.md'],
    ['fr-fr', 'guides/start', 'docs/fr-FR/guides/Start.MD'],
  ]);
  expect(problems).toEqual([]);
});

// macOS and Windows hold the two names to be one file.
test.skipIf(process.platform !== 'linux')('says which two files want one address', async () => {
  await write('fr-fr/a.md', 'fr-fr/A.md');
  const { problems } = await readContentFolder(join(root, 'docs'), root);
  expect(problems.map(formatProblem)).toEqual([
    'docs/fr-fr/a.md address-duplicate: The address /fr-fr/a/ is taken by docs/fr-fr/A.md. Rename one of them: addresses are in lower case, so the case of letters does not tell files apart.',
  ]);
  expect(problems[0]?.severity).toBe('error');
});

test('lets no document take the address of a page of the site, or of a locale', async () => {
  await write('fr-fr/guide.md', 'fr-fr/fr-fr.md');
  const { problems } = await readContentFolder(join(root, 'docs'), root, ['guide']);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['address-duplicate', 'docs/fr-fr/fr-fr.md'],
    ['address-duplicate', 'docs/fr-fr/guide.md'],
  ]);
});

test('leaves out a folder that is no language, and says so', async () => {
  await write('media/a.md', 'fr-fr/a.md');
  const { files, problems } = await readContentFolder(join(root, 'docs'), root);
  expect(files).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'locale-invalid', severity: 'warning', file: 'docs/media' }]);
});

test('says which folder it cannot read', async () => {
  await expect(readContentFolder(join(root, 'nowhere'), root)).rejects.toThrow(/nowhere cannot be read/u);
});

test('says which file is not UTF-8', () => {
  const bytes = new Uint8Array([0x23, 0x20, 0xe9]);
  expect(decodeSource(bytes, 'x.md')).toMatchObject({
    problem: { code: 'file-unreadable', severity: 'error', file: 'x.md' },
  });
  expect(decodeSource(new TextEncoder().encode('é'), 'x.md')).toEqual({ source: 'é' });
});
