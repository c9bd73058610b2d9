/**
 * The allow-list for a document's HTML: no scripts, styles, event handlers, embedded content or form controls. The list
 * is GitHub's (the default schema of `hast-util-sanitize`) without form controls.
 */
import type { ElementContent, Nodes, Properties } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { calloutKinds } from '../document.ts';

const tagNames = (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name));

/**
 * The schema keeps `id`s: they are the publisher's anchors, unique in the page (`anchor.ts`). The site's own `id`s
 * start with `j-`, and its scripts look up no name that a document could define. Images are the site's own files
 * (`html-writer.ts`).
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

/** Elements that are removed without a report: they have no meaning, or only that of their content. */
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
 * Renders elements as HTML that is safe to put into a page.
 *
 * @param children The elements, with resolved links and images.
 */
export function toSafeHtml(children: readonly ElementContent[]): string {
  const safe = sanitize({ type: 'root', children: [...children] }, schema);
  scrollWide(safe);
  return toHtml(safe).trim();
}

/** Returns the disallowed parts of an element that its author may have meant: its name and its attributes. */
export function findDisallowed(tagName: string, properties: Properties): string[] {
  const attributes = Object.keys(properties).filter((name) => /^(?:on\p{L}|style$|srcDoc$|formAction$)/u.test(name));
  return [...(harmless.has(tagName) ? [] : [`<${tagName}>`]), ...attributes.map((name) => name.toLowerCase())];
}

/** Makes wide tables and code scrollable, by keyboard too. */
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
