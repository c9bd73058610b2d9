/** Links the page of a document to the lists of its roles, and the lists to each other. */
import type { DocumentEntry } from '../docset/document-entry.ts';
import { translationsOf } from '../collection/documents.ts';
import { addresses } from './links.ts';

export interface RoleLink {
  /** The role; absent for the link to the document. */
  title?: string;
  href: string;
  current: boolean;
}

/** Returns links to the document and then to the list of each role; empty for a document without roles. */
export async function roleLinks({ locale, path, role, roles: rolesHere }: DocumentEntry): Promise<RoleLink[]> {
  const document = role?.document ?? path;
  const siblings = role ? await translationsOf(document) : [];
  const roles = role ? (siblings.find((entry) => entry.locale === locale)?.roles ?? []) : rolesHere;
  if (roles.length === 0) return [];
  const link = (to: string): RoleLink => ({ href: addresses.page(locale, to), current: to === path });
  return [link(document), ...roles.map(({ name, title }) => ({ title, ...link(`${document}/${name}`) }))];
}
