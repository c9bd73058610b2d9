/** A parsed file, and who its items are, to a {@link DocumentEntry}. */
import { buildChecklist } from '../checklist/build-checklist.ts';
import { historyOf, identityOf } from '../checklist/identity/history.ts';
import type { Ledger } from '../checklist/identity/ledger.ts';
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
 * @param ledger The document's, reconciled with it.
 * @param ids The ids of its items.
 */
export function makeEntry(
  document: Document,
  { file: { locale, path } }: ReadFile,
  ledger: Ledger,
  ids: readonly string[],
): DocumentEntry {
  const { frontMatter, problems } = document;
  return {
    locale,
    path,
    frontMatter,
    checklist: buildChecklist(document, identityOf(ledger, locale, ids)),
    history: historyOf(ledger, locale, ids),
    problems,
  };
}
