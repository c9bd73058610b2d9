/** Parses a file, and builds the {@link DocumentEntry} of its page. */
import { createHash } from 'node:crypto';
import { buildChecklist, type Identity } from '../../checklist/build-checklist.ts';
import type { History } from '../../checklist/identity/history/history.ts';
import type { Document } from '../../markdown/document.ts';
import { parseDocument } from '../../markdown/parse-document.ts';
import { roleDocument } from '../../markdown/roles/role-document.ts';
import type { Surroundings } from '../../markdown/surroundings.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { ReadFile } from './read-source.ts';

/**
 * Parses the document in a file, or the list of a role in it.
 *
 * @param page The role; without one, the document.
 */
export function parseFile(
  { source, file: { file, path } }: ReadFile,
  around: Surroundings,
  page: { role?: string } = {},
): Document {
  const { role } = page;
  const documentPath = role === undefined ? path : path.slice(0, -`/${role}`.length);
  const document = parseDocument(source, { file, path: documentPath, around });
  return role === undefined ? document : roleDocument(document, role);
}

/**
 * Builds the entry of a page; the caller adds its images, its role and its dependencies.
 *
 * @param document The parsed file.
 * @param identity The ids of its items.
 * @param history The history of its items, from the ledger.
 */
export function buildEntry(
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
    roles: document.roles.map(({ heading }) => ({ name: heading.anchor, title: heading.text })),
    images: [],
    history,
    problems,
    dependencies: [],
  };
}
