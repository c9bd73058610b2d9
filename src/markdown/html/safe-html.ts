/**
 * The allow-list: what of a document's HTML gets into a page. Scripts, styles, handlers, embedded content and form
 * controls do not. It is GitHub's list (the default of `hast-util-sanitize`), less form controls.
 */
import type { ElementContent, Nodes, Properties } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { calloutKinds } from '../document.ts';

const tagNames = (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name));

/**
 * Ids are the publisher's anchors, each once a page (`anchor.ts`). The site's own start with `j-`, and its scripts look
 * nothing up by a name that a document could take. Images are the site's own files (`html-writer.ts`).
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...tagNames, 'caption', 'col', 'colgroup', 'figure', 'figcaption', 'mark', 'u', 'wbr'],
  attributes: {
    a: ['href', 'id', 'title'],
    code: [['className', /^language-./u]],
    details: ['open'],
    img: ['alt', 'height', 'loading', 'src', 'title', 'width'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    strong: [['dataKind', ...calloutKinds]],
    td: ['colSpan', 'headers', 'rowSpan'],
    th: ['colSpan', 'headers', 'rowSpan', 'scope'],
    '*': ['align', 'dir', 'id', 'lang', 'title'],
  },
  required: {},
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
};

/** Elements that are left out in silence: they say nothing, or hold nothing but what is in them. */
const harmless = new Set([
  ...tagNames,
  'font',
  'center',
  'big',
  'nobr',
  'html',
  'head',
  'body',
  'abbr',
  'small',
  'main',
]);
for (const name of schema.tagNames ?? []) harmless.add(name);

/**
 * @param children Elements as they are in the document, with the addresses of the site.
 * @returns HTML that is safe to put into a page.
 */
export function toSafeHtml(children: readonly ElementContent[]): string {
  const safe = sanitize({ type: 'root', children: [...children] }, schema);
  scrollWide(safe);
  return toHtml(safe).trim();
}

/** @returns What an element is or has that is not let in and may have been meant: its name, its attributes' names. */
export function findDisallowed(tagName: string, properties: Properties): string[] {
  const attributes = Object.keys(properties).filter((name) => /^(?:on\p{L}|style$|srcDoc$|formAction$)/u.test(name));
  return [...(harmless.has(tagName) ? [] : [`<${tagName}>`]), ...attributes.map((name) => name.toLowerCase())];
}

/** A table or code may be wider than the page: it is scrolled, by keyboard too. */
function scrollWide(tree: Nodes): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
    if (node.tagName !== 'table' || index === undefined || !parent || !('children' in parent)) return undefined;
    if (parent.type === 'element' && parent.properties.tabIndex === 0) return undefined;
    const isNested = parent.type === 'element' && /^t[dh]$/u.test(parent.tagName);
    if (isNested) return undefined;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['wide'], tabIndex: 0 },
      children: [node],
    };
    return undefined;
  });
}
