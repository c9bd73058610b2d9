/** What was read is only good as long as the code that read it is the same. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The rooms that read documents, and what makes the entries of them. */
const [rooms, entries] = [
  ['markdown', 'checklist'],
  [
    'site/docset/read-document.ts',
    'site/docset/document-entry.ts',
    'site/docset/file-content.ts',
    'site/docset/image-files.ts',
  ],
];

/** @returns A digest of that code. */
export async function digestOfReaders(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const found = await readdir(join(root, 'src', room), { withFileTypes: true, recursive: true });
    const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(await readFile(file));
  }
  for (const file of entries) hash.update(await readFile(join(root, 'src', file)));
  return hash.digest('base64url');
}
