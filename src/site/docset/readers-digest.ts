/**
 * Identifies the code that reads documents, so that a cache drops what an earlier version of that code read.
 *
 * A sanitizer that is repaired must take effect at the next build, whichever package holds the fault.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readImportGraph } from './import-graph.ts';

/** The modules below `src` that make a cached entry of a document. */
const entries = [
  'site/collection/entry-store.ts',
  'site/docset/document-entry.ts',
  'site/docset/file-content.ts',
  'site/docset/image-files.ts',
  'site/docset/read-document.ts',
];

/**
 * Returns a digest of all code that reads documents, in Jalon and in its packages, and of the lock file, if there is
 * one.
 *
 * @param root The project's folder, which holds `src`.
 * @throws Error of the file system, if the code cannot be read.
 */
export function digestOfReaders(root: string): string {
  const graph = readImportGraph(entries.map((entry) => join(root, 'src', entry)));
  const files = [...graph].map(([file, content]): [string, Buffer] => [
    relative(root, file).split(sep).join('/'),
    content,
  ]);
  const hash = createHash('sha256').update(readLockFile(root));
  for (const [name, content] of files.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\0${name}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('base64url');
}

/** Returns the lock file's content; a project that was installed from a tarball has none. */
function readLockFile(root: string): Buffer {
  try {
    return readFileSync(join(root, 'package-lock.json'));
  } catch {
    return Buffer.alloc(0);
  }
}
