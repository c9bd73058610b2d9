/** A parsed file, and who its items are, to a {@link DocumentEntry}. */
import { createHash } from 'node:crypto';
import { buildChecklist, type Identity } from '../checklist/build-checklist.ts';
import type { History } from '../checklist/identity/history.ts';
import type { Document } from '../markdown/document.ts';
import { parseDocument } from '../markdown/parse-document.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { ReadFile } from './read-source.ts';

/** The address of another document of the same locale by its path; `undefined` where there is none. */
export type AddressOf = (path: string) => string | undefined;

export function parseFile({ source, file: { file, path } }: ReadFile, addressOf: AddressOf): Document {
  return parseDocument(source, { file, path, addressOf });
}

/**
 * @param document The parsed file.
 * @param identity Who its items are.
 * @param history What its ledger remembers of them.
 */
export function makeEntry(
  document: Document,
  { source, file: { locale, path } }: ReadFile,
  identity: Identity,
  history: History,
): DocumentEntry {
  const { frontMatter, problems } = document;
  return {
    locale,
    path,
    version: createHash('sha256').update(source).digest('hex').slice(0, 7),
    frontMatter,
    checklist: buildChecklist(document, identity),
    history,
    problems,
  };
}
