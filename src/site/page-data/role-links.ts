/** From the page of a document to the lists that its tables hold for each role, and back. */
import type { DocumentEntry } from '../docset/document-entry.ts';
import { translationsOf } from '../collection/documents.ts';
import { addresses } from '../addresses/links.ts';

export interface RoleLink {
  /** Absent for the document as a whole. */
  title?: string;
  href: string;
  current: boolean;
}

/** @returns The document, then the list of each role; none where it has no such lists. */
export async function roleLinks({ locale, path, role, roles: own }: DocumentEntry): Promise<RoleLink[]> {
  const document = role?.document ?? path;
  const siblings = role ? await translationsOf(document) : [];
  const roles = role ? (siblings.find((entry) => entry.locale === locale)?.roles ?? []) : own;
  if (roles.length === 0) return [];
  const link = (to: string): RoleLink => ({ href: addresses.page(locale, to), current: to === path });
  return [link(document), ...roles.map(({ name, title }) => ({ title, ...link(`${document}/${name}`) }))];
}
