/** Markdown nodes to HTML that is safe to put into a page: an allow-list of elements, attributes and protocols. */
import type { ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Definition, Nodes as MdastNodes, PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

/** The property that carries a link's line through parsing and sanitizing. */
const lineProperty = 'dataLine';

/**
 * GitHub's allow-list without images (for now) and form controls. Ids are kept as they are: they are the publisher's
 * anchors. The site's own ids start with `j-`, and its scripts look nothing up by a name that a document could take.
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'id', 'title', lineProperty],
    '*': ['align', 'dir', 'id', 'lang', 'title'],
  },
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
};

export interface SafeHtmlOptions {
  /** The document's link and image definitions, which any of its parts may refer to. */
  definitions: readonly Definition[];
  /** Says where a link leads: its address, or `undefined` for one that leads nowhere and becomes text. */
  resolveLink: (href: string, line: number | undefined) => string | undefined;
  /** Told of every image; its alternative text stands in its place. */
  onImage: (source: string) => void;
}

/**
 * @param nodes Markdown blocks.
 * @returns HTML without scripts, styles, handlers, embedded content or form controls.
 */
export function blocksToHtml(nodes: readonly RootContent[], options: SafeHtmlOptions): string {
  nodes.forEach(carryLines);
  return makeSafe(convert([...nodes], options), options);
}

/**
 * @param nodes The content of one paragraph or heading.
 * @returns As {@link blocksToHtml}, without a paragraph around it.
 */
export function inlineToHtml(nodes: readonly PhrasingContent[], options: SafeHtmlOptions): string {
  nodes.forEach(carryLines);
  const [paragraph] = convert([{ type: 'paragraph', children: [...nodes] }], options).children;
  const children = paragraph?.type === 'element' ? paragraph.children : [];
  return makeSafe({ type: 'root', children }, options);
}

function convert(nodes: RootContent[], { definitions }: SafeHtmlOptions): Root {
  const tree = toHast({ type: 'root', children: [...nodes, ...definitions] }, { allowDangerousHtml: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function makeSafe(tree: Root, { resolveLink, onImage }: SafeHtmlOptions): string {
  const parsed = hasRaw(tree) ? raw(tree) : tree;
  replaceChildren(parsed, (child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'a') return [nameAnchor(child)];
    if (child.tagName !== 'img') return [child];
    const { src, alt } = child.properties;
    onImage(String(src));
    return typeof alt === 'string' ? [{ type: 'text', value: alt }] : [];
  });
  const safe = sanitize(parsed, schema);
  replaceChildren(safe, (child) => {
    if (child.type !== 'element' || child.tagName !== 'a') return [child];
    const { href, [lineProperty]: line, ...properties } = child.properties;
    if (typeof href !== 'string') return [{ ...child, properties }];
    const address = resolveLink(href, line === undefined ? undefined : Number(line));
    return address === undefined ? child.children : [{ ...child, properties: { href: address, ...properties } }];
  });
  return toHtml(safe).trim();
}

/** Parsing raw HTML loses the positions of nodes, so that a link takes its line along as a property. */
function carryLines(node: MdastNodes): void {
  if (node.type === 'link' || node.type === 'linkReference') {
    node.data = { ...node.data, hProperties: { [lineProperty]: node.position?.start.line } };
  }
  if ('children' in node) node.children.forEach(carryLines);
}

function hasRaw(node: Nodes): boolean {
  if ('children' in node) return node.children.some(hasRaw);
  return node.type === 'raw';
}

/** `<a name>` is `<a id>` as written before HTML 5. */
function nameAnchor(anchor: ElementContent & { type: 'element' }): ElementContent {
  const { name, ...properties } = anchor.properties;
  return name === undefined ? anchor : { ...anchor, properties: { id: name, ...properties } };
}

/** Replaces each child of a tree, the innermost first. */
function replaceChildren(parent: Nodes, replace: (child: ElementContent) => ElementContent[]): void {
  if (!('children' in parent)) return;
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child) => {
    replaceChildren(child, replace);
    return replace(child);
  });
}
