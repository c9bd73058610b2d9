/** Reads the files that documents include, each at its first use. */
import { readFileSync } from 'node:fs';
import type { IncludedFile } from '../../markdown/surroundings.ts';
import type { SourceFile } from './content-folder.ts';
import { decodeSource } from './read-source.ts';

/**
 * Returns a function that reads an included file by its path with `.md`, in lower case. The function returns
 * `undefined` for a file that is missing or cannot be read.
 *
 * @param files Markdown files of one locale; a document's path may lack `.md`.
 */
export function createIncludeAt(files: readonly SourceFile[]): (path: string) => IncludedFile | undefined {
  const byPath = new Map(files.map((file) => [file.path.endsWith('.md') ? file.path : `${file.path}.md`, file]));
  const known = new Map<string, IncludedFile | undefined>();
  return (path) => {
    const file = byPath.get(path);
    if (!file) return undefined;
    if (!known.has(path)) known.set(path, read(file));
    return known.get(path);
  };
}

function read({ location, file }: SourceFile): IncludedFile | undefined {
  try {
    const decoded = decodeSource(readFileSync(location), file);
    return 'source' in decoded ? { file, source: decoded.source } : undefined;
  } catch {
    return undefined;
  }
}
