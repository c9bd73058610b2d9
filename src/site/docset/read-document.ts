/** A parsed file, and who its items are, to a {@link DocumentEntry}. */
import { createHash } from 'node:crypto';
import { buildChecklist, type Identity } from '../../checklist/build-checklist.ts';
import type { History } from '../../checklist/identity/history/history.ts';
import type { Document } from '../../markdown/document.ts';
import { parseDocument } from '../../markdown/parse-document.ts';
import { roleDocument } from '../../markdown/roles/role-document.ts';
import type { Surroundings } from '../../markdown/surroundings.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { ReadFile } from './read-source.ts';

/** @param page The role whose list is meant; without one it is the document's own page. */
export function parseFile(
  { source, file: { file, path } }: ReadFile,
  around: Surroundings,
  page: { role?: string } = {},
): Document {
  const { role } = page;
  const own = role === undefined ? path : path.slice(0, -`/${role}`.length);
  const document = parseDocument(source, { file, path: own, around });
  return role === undefined ? document : roleDocument(document, role);
}

/**
 * @param document The parsed file.
 * @param identity Who its items are.
 * @param history What its ledger remembers of them.
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
