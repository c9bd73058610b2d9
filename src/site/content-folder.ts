/** The files of a content folder, `<folder>/<locale>/**\/*.md`, and what is wrong with how they lie there. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { canonicalTag } from '../locale/locale.ts';
import type { Problem } from '../markdown/problem.ts';

export interface SourceFile {
  /** The locale folder's name in lower case: how it stands in addresses. */
  locale: string;
  /** The path below it without `.md`, in lower case: the document. */
  path: string;
  /** Where the file is. */
  location: string;
  /** Its name for people: relative to the project, with forward slashes. */
  file: string;
}

export interface ContentFolder {
  files: SourceFile[];
  problems: Problem[];
}

/**
 * @param folder The content folder.
 * @param root The project's folder: file names in problems are relative to it.
 * @param reserved Paths that the site's own pages take in every locale, such as `guide`.
 * @throws Error, naming the folder, if it cannot be read.
 */
export async function readContentFolder(
  folder: string,
  root: string,
  reserved: readonly string[] = [],
): Promise<ContentFolder> {
  const problems: Problem[] = [];
  const named = (location: string): string => relative(root, location).split(sep).join('/');
  const files: SourceFile[] = [];
  for (const name of await folders(folder)) {
    const location = join(folder, name);
    if (canonicalTag(name) === undefined) problems.push(localeInvalid(named(location), name));
    else files.push(...(await documents(location, name.toLowerCase(), named)));
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  const locales = new Set(files.map(({ locale }) => locale));
  return { files, problems: [...problems, ...duplicates(files, [...reserved, ...locales])] };
}

async function folders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  } catch (cause) {
    throw new Error(`The content folder ${folder} cannot be read. Create it, with one folder a locale (fr-fr).`, {
      cause,
    });
  }
}

async function documents(folder: string, locale: string, named: (location: string) => string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(({ name }) => /\.md$/iu.test(name))
    .map(({ parentPath, name }) => {
      const location = join(parentPath, name);
      const path = relative(folder, location).split(sep).join('/').slice(0, -'.md'.length).toLowerCase();
      return { locale, path, location, file: named(location) };
    });
}

function localeInvalid(file: string, name: string): Problem {
  return {
    code: 'locale-invalid',
    severity: 'warning',
    file,
    message: `The folder "${name}" is not named after a language.`,
    hint: 'Name it with a language tag, such as fr-fr or pt-br; it is left out.',
  };
}

function duplicates(files: readonly SourceFile[], reserved: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ locale, path, file }) => {
    const address = `${locale}/${path}`;
    const other = reserved.includes(path) ? 'a page of the site' : first.get(address);
    if (other === undefined) {
      first.set(address, file);
      return [];
    }
    const problem: Problem = {
      code: 'address-duplicate',
      severity: 'error',
      file,
      message: `The address /${address}/ is taken by ${other}.`,
      hint: 'Rename one of them: addresses are in lower case, so the case of letters does not tell files apart.',
    };
    return [problem];
  });
}
