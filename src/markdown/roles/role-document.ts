/** Derives the document of one role, which has a page, ids and marks of its own. */
import type { Document, RoleList } from '../document.ts';

/**
 * Creates the document of a role.
 *
 * @param document A document with role tables.
 * @param role The anchor of one of its roles.
 * @throws Error if the document has no such role.
 */
export function roleDocument(document: Document, role: string): Document {
  const list = document.roles.find(({ heading }) => heading.anchor === role);
  if (!list) throw new Error(`The document "${document.title}" has no role "${role}".`);
  const { heading } = document;
  const result: Document = {
    ...document,
    title: joined(document.title, list.heading.text),
    heading: {
      ...heading,
      html: joined(heading.html, list.heading.html),
      text: joined(heading.text, list.heading.text),
    },
    blocks: [],
    sections: list.sections,
    roles: [],
    anchors: anchorsOf(document, list),
    images: [],
    // They are reported for the document itself.
    problems: [],
  };
  delete result.contentLocaleLine;
  return result;
}

function joined(title: string, role: string): string {
  return `${title} – ${role}`;
}

function anchorsOf({ heading }: Document, { sections }: RoleList): string[] {
  return [heading.anchor, ...sections.map((section) => section.heading.anchor)];
}
