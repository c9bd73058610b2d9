/**
 * Reads which files a content folder holds, `<folder>/<locale>/**`, and finds problems with names, sizes and places.
 */
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { canonicalTag } from '../../locale/locale.ts';
import type { Problem } from '../../problems/problem.ts';
import { contentFilesIn, localeFolders, type ContentKind, type LocaleFolder } from './content-files.ts';

export interface SourceFile {
  /** The name of the locale's folder in lower case, as in addresses. */
  locale: string;
  /** The path below that folder in lower case; a document's path has no `.md` and identifies the document. */
  path: string;
  /** The file's path on disk, absolute. */
  location: string;
  /** The file's name in messages: relative to the project, with forward slashes. */
  file: string;
}

/** The files of a content folder, each list sorted by the name in messages. */
export interface ContentFolder {
  /** The documents; no two have the same address. */
  files: SourceFile[];
  /** All other Markdown, which documents may include. */
  includes: SourceFile[];
  images: SourceFile[];
  problems: Problem[];
}

/** The size limit for Markdown files, in bytes. The largest pages of Microsoft Learn have a tenth of it. */
export const largestFile = 2 * 1024 * 1024;

/**
 * Returns the files of a content folder, with problems for the files that are left out.
 *
 * @param folder The content folder.
 * @param root The project's folder: file names in problems are relative to it.
 * @param reserved Paths that the site's own pages take in every locale, such as `guide`.
 * @throws Error that names the folder, if it cannot be read.
 */
export async function readContentFolder(
  folder: string,
  root: string,
  reserved: readonly string[] = [],
): Promise<ContentFolder> {
  const named = (location: string): string => relative(root, location).split(sep).join('/');
  const folders = Map.groupBy(foldersOf(folder), ({ name }) => canonicalTag(name) !== undefined);
  const found = (folders.get(true) ?? []).flatMap((locale) => filesOf(locale, named));
  found.sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
  const of = (kind: ContentKind): SourceFile[] =>
    found.filter((file) => file.kind === kind).map(({ source }) => source);
  const [documents, includes] = [await withoutLarge(of('document')), await withoutLarge(of('include'))];
  const locales = new Set(documents.files.map(({ locale }) => locale));
  const { files, problems } = withoutDuplicates(documents.files, [...reserved, ...locales]);
  return {
    files,
    includes: includes.files,
    images: of('image'),
    problems: [
      ...(folders.get(false) ?? []).map(({ name, location }) => localeInvalid(named(location), name)),
      ...documents.problems,
      ...includes.problems,
      ...problems,
      ...(found.some(({ kind }) => kind === 'document') ? [] : [contentEmpty(named(folder))]),
    ],
  };
}

function foldersOf(folder: string): LocaleFolder[] {
  try {
    return localeFolders(folder);
  } catch (cause) {
    throw new Error(
      `The content folder "${folder}" cannot be read. Create it, with one folder per locale, such as fr-fr.`,
      {
        cause,
      },
    );
  }
}

interface FoundFile {
  kind: ContentKind;
  source: SourceFile;
}

function filesOf({ name, location: folder }: LocaleFolder, named: (location: string) => string): FoundFile[] {
  return contentFilesIn(folder).map(({ kind, path: pathOnDisk, location }) => {
    const path = (kind === 'document' ? pathOnDisk.slice(0, -'.md'.length) : pathOnDisk).toLowerCase();
    return { kind, source: { locale: name.toLowerCase(), path, location, file: named(location) } };
  });
}

/** Files, and the problems of the files that were left out. */
interface SiftedFiles {
  files: SourceFile[];
  problems: Problem[];
}

async function withoutLarge(files: readonly SourceFile[]): Promise<SiftedFiles> {
  const sizes = await Promise.all(files.map(sizeOf));
  const isLarge = (_: SourceFile, index: number): boolean => (sizes[index] ?? 0) > largestFile;
  return {
    files: files.filter((file, index) => !isLarge(file, index)),
    problems: files.filter(isLarge).map(({ file }) => fileTooLarge(file)),
  };
}

/** Returns 0 for a file that is gone; reading it later reports the problem. */
async function sizeOf({ location }: SourceFile): Promise<number> {
  return stat(location).then(
    ({ size }) => size,
    () => 0,
  );
}

function withoutDuplicates(all: readonly SourceFile[], reserved: readonly string[]): SiftedFiles {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  const files = all.filter(({ locale, path, file }) => {
    const address = `${locale}/${path}`;
    const other = reserved.includes(path) ? 'a page of the site' : first.get(address);
    if (other === undefined) first.set(address, file);
    else problems.push(addressDuplicate(file, address, other));
    return other === undefined;
  });
  return { files, problems };
}

function contentEmpty(folder: string): Problem {
  return {
    code: 'content-empty',
    severity: 'error',
    file: folder,
    message: 'The content folder has no documents.',
    hint: 'Put the Markdown of each language into a folder named after the language, such as en-us/, or choose another content folder.',
  };
}

function localeInvalid(file: string, name: string): Problem {
  return {
    code: 'locale-invalid',
    severity: 'warning',
    file,
    message: `The folder "${name}" is not named after a language.`,
    hint: 'Rename it to a language tag, such as fr-fr or pt-br; the site omits its files.',
  };
}

/** @param other The file or page that already has the address. */
export function addressDuplicate(file: string, address: string, other: string): Problem {
  return {
    code: 'address-duplicate',
    severity: 'error',
    file,
    message: `The address "/${address}/" is already taken by ${other}.`,
    hint: 'Rename one of them; addresses are lower case, so names must differ in more than letter case.',
  };
}

function fileTooLarge(file: string): Problem {
  return {
    code: 'file-too-large',
    severity: 'error',
    file,
    message: `The file is larger than ${String(largestFile / 1024 ** 2)} MiB.`,
    hint: 'Split it into several files; the site omits this one.',
  };
}
