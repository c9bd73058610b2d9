/** The list of one role, as a document of its own: its page, its ids and its marks are its own. */
import type { Document, RoleList } from '../document.ts';

/**
 * @param document A document with tables of phases.
 * @param role The anchor of one of its roles.
 * @throws Error if there is no such role.
 */
export function roleDocument(document: Document, role: string): Document {
  const list = document.roles.find(({ heading }) => heading.anchor === role);
  if (!list) throw new Error(`The document "${document.title}" has no role "${role}".`);
  const { heading } = document;
  const own: Document = {
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
    // They are said of the document.
    problems: [],
  };
  delete own.contentLocaleLine;
  return own;
}

function joined(title: string, role: string): string {
  return `${title} – ${role}`;
}

function anchorsOf({ heading }: Document, { sections }: RoleList): string[] {
  return [heading.anchor, ...sections.map((section) => section.heading.anchor)];
}
