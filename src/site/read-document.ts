/** A file to a {@link DocumentEntry}. */
import { buildChecklist } from '../checklist/build-checklist.ts';
import { parseDocument } from '../markdown/parse-document.ts';
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
