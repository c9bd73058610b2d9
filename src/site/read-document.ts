/** A file to a {@link DocumentEntry}. */
import { buildChecklist } from '../checklist/build-checklist.ts';
import { parseDocument } from '../markdown/parse-document.ts';
import type { Problem } from '../markdown/problem.ts';
import type { SourceFile } from './content-folder.ts';
import type { DocumentEntry } from './document-entry.ts';

/**
 * @param source The file's text.
 * @param file Where it is from.
 * @param addressOf The address of another document of its locale by its path; `undefined` where there is none.
 */
export function readDocument(
  source: string,
  { locale, path, file }: SourceFile,
  addressOf: (path: string) => string | undefined,
): DocumentEntry {
  const document = parseDocument(source, { file, path, addressOf });
  const { frontMatter, problems } = document;
  return { locale, path, frontMatter, checklist: buildChecklist(document, path), problems };
}

/**
 * @param bytes A file's content.
 * @returns It as text; a problem where it is not UTF-8.
 */
export function decodeSource(bytes: Uint8Array, file: string): { source: string } | { problem: Problem } {
  try {
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: fileUnreadable(file, 'The file is not UTF-8 text.', 'Save it as UTF-8.') };
  }
}

/** @returns The problem of a file that cannot be read; it stops the build, as its page would be missing. */
export function fileUnreadable(file: string, message: string, hint: string): Problem {
  return { code: 'file-unreadable', severity: 'error', file, message, hint };
}
