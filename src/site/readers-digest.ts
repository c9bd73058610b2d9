/** What was read is only good as long as the code that read it is the same. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns A digest of the rooms that read documents. */
export async function digestOfReaders(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ['markdown', 'checklist']) {
    const folder = join(root, 'src', room);
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(await readFile(file));
  }
  return hash.digest('base64url');
}
