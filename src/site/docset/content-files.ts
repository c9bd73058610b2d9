/** Which files of a content folder are what: documents, what documents include, and images. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A folder of the content folder: that of a locale, if it is named after a language. */
export interface LocaleFolder {
  /** As it is on disk. */
  name: string;
  location: string;
}

export interface ContentFile {
  kind: ContentKind;
  /** Below the folder of its locale, as it is on disk, with forward slashes. */
  path: string;
  location: string;
}

/** `include` is Markdown that is no page of its own: documents include it. */
export type ContentKind = 'document' | 'include' | 'image';

/**
 * @returns The folders of a content folder; hidden ones are left out.
 * @throws Error of the file system, if it cannot be read.
 */
export function localeFolders(folder: string): LocaleFolder[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, location: join(folder, name) }));
}

/** @returns The files of a locale's folder that are something to the site, in no order. */
export function contentFilesIn(folder: string): ContentFile[] {
  return filesBelow(folder).flatMap((location) => {
    const path = relative(folder, location).split(sep).join('/');
    const kind = kindOf(path);
    return kind === undefined ? [] : [{ kind, path, location }];
  });
}

/** Symbolic links, which might lead out of the docset, are none of them; Node's own walk follows those to folders. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const location = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(location);
    return entry.isFile() ? [location] : [];
  });
}

/**
 * @param path A file's path below the folder of its locale.
 * @returns `undefined` for what is nothing to the site.
 */
function kindOf(path: string): ContentKind | undefined {
  const steps = path.toLowerCase().split('/');
  const name = steps.at(-1) ?? '';
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/u.test(name)) return 'image';
  if (!name.endsWith('.md')) return undefined;
  // Tables of contents lead through the public site, and their lists are no duties.
  return name === 'toc.md' || steps.some(isAside) ? 'include' : 'document';
}

/** Whether files in a folder, or a file, of this name are no pages. */
function isAside(step: string): boolean {
  return step.startsWith('.') || step === 'includes' || step === '_includes';
}
