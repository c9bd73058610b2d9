/** Finds the files of a content folder and sorts them into documents, includes and images. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A folder of the content folder; it belongs to a locale if it is named after a language. */
export interface LocaleFolder {
  /** The folder's name, in the case that it has on disk. */
  name: string;
  location: string;
}

export interface ContentFile {
  kind: ContentKind;
  /** The path below the locale's folder, in the case that it has on disk, with forward slashes. */
  path: string;
  location: string;
}

/** `include` is Markdown without a page, which documents include. */
export type ContentKind = 'document' | 'include' | 'image';

/**
 * Returns the folders of a content folder; hidden folders are left out.
 *
 * @throws Error of the file system, if the content folder cannot be read.
 */
export function localeFolders(folder: string): LocaleFolder[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, location: join(folder, name) }));
}

/** Returns the files of a locale's folder that the site uses, in no particular order. */
export function contentFilesIn(folder: string): ContentFile[] {
  return filesBelow(folder).flatMap((location) => {
    const path = relative(folder, location).split(sep).join('/');
    const kind = kindOf(path);
    return kind === undefined ? [] : [{ kind, path, location }];
  });
}

/**
 * Leaves out symbolic links, which might lead out of the docset; Node's recursive walk would follow links to folders.
 */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const location = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(location);
    return entry.isFile() ? [location] : [];
  });
}

/**
 * Returns the kind of a file; `undefined` for a file that the site does not use.
 *
 * @param path The file's path below the locale's folder.
 */
function kindOf(path: string): ContentKind | undefined {
  const steps = path.toLowerCase().split('/');
  const name = steps.at(-1) ?? '';
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/u.test(name)) return 'image';
  if (!name.endsWith('.md')) return undefined;
  // A table of contents leads through the public site; its lists are no tasks.
  return name === 'toc.md' || steps.some(isAside) ? 'include' : 'document';
}

/** True if a file of this name, or the files in a folder of this name, get no pages. */
function isAside(step: string): boolean {
  return step.startsWith('.') || step === 'includes' || step === '_includes';
}
