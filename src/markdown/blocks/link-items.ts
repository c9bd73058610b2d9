/** Tells sections of tasks from "See also" sections: an item that is only links is no task. */
import type { Element, ElementContent } from 'hast';
import type { ListItem as MdastListItem, Nodes, RootContent } from 'mdast';
import type { Block, ListBlock, ListItem } from '../document.ts';
import { isElement, textOf } from '../nodes/hast-text.ts';

export class LinkItems {
  /** The items that are only links. */
  readonly #items = new WeakSet<ListItem>();

  /**
   * Adds an item if it is only links.
   *
   * @param node The node that the item was read from.
   */
  addItem(item: ListItem, { children, checked }: MdastListItem): void {
    const [first, ...others] = children;
    // A checkbox makes even a link a task.
    if (!first || typeof checked === 'boolean' || !isOnlyLinks([first])) return;
    if (!others.some((other) => other.type !== 'list' && hasWords([other]))) this.#items.add(item);
  }

  /** Adds a list whose items are all only links. */
  addList(list: ListBlock): void {
    for (const leaf of leavesOf([list])) this.#items.add(leaf);
  }

  /** True if the blocks contain items that are more than links. */
  hasTasks(blocks: readonly Block[]): boolean {
    const leaves = leavesOf(blocks);
    const others = leaves.filter((leaf) => !this.#items.has(leaf));
    if (others.length === leaves.length) return leaves.length > 0;
    // An empty item, whose text translation lost, does not turn links into tasks.
    return others.some(({ text, blocks: inner }) => text !== '' || inner.length > 0);
  }
}

function leavesOf(blocks: readonly Block[]): ListItem[] {
  return blocks
    .flatMap((block) => (block.type === 'list' ? block.items : []))
    .flatMap((item) => (item.blocks.some(({ type }) => type === 'list') ? leavesOf(item.blocks) : [item]));
}

/** The content of a part of a document: links, and words outside links. Pictures count as neither. */
interface Content {
  hasLink: boolean;
  hasWords: boolean;
  /** The number of open raw `<a href>` elements. */
  depth: number;
}

/** True if there is a link, and no letter or digit outside links. */
function isOnlyLinks(nodes: readonly RootContent[]): boolean {
  const found = findContent(nodes);
  return found.hasLink && !found.hasWords;
}

/** True if there are words outside links. */
function hasWords(nodes: readonly RootContent[]): boolean {
  return findContent(nodes).hasWords;
}

function findContent(nodes: readonly RootContent[]): Content {
  const found = { hasLink: false, hasWords: false, depth: 0 };
  for (const node of nodes) visitNode(node, found);
  return found;
}

function visitNode(node: Nodes, found: Content): void {
  if (node.type === 'link' || node.type === 'linkReference') found.hasLink = true;
  else if (node.type === 'html') {
    // In a paragraph, a raw link is two HTML nodes with text nodes between them.
    for (const { 0: tag, 1: text } of node.value.matchAll(/(?:<!--[\s\S]*?(?:-->|$)|<[^<>]*>)|(<|[^<]+)/gu)) {
      if (text !== undefined) found.hasWords ||= found.depth === 0 && isWord(text);
      else if (/^<a\s[^>]*href/iu.test(tag)) [found.hasLink, found.depth] = [true, found.depth + 1];
      else if (/^<\/a\s*>/iu.test(tag)) found.depth = Math.max(0, found.depth - 1);
    }
  } else if (node.type === 'emphasis' && node.data?.isFootnoteReference) return;
  else if ('children' in node) for (const child of node.children) visitNode(child, found);
  else if ('value' in node && found.depth === 0 && isWord(node.value)) found.hasWords = true;
}

/** As {@link isOnlyLinks}, for all items of a list in HTML. */
export function hasOnlyLinks(list: Element): boolean {
  let hasLink = false;
  const withoutLinks = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (isElement(node, 'a') && node.properties.href !== undefined) {
        hasLink = true;
        return [];
      }
      return isElement(node, 'img') ? [] : [{ ...node, children: withoutLinks(node.children) }];
    });
  return !isWord(textOf(withoutLinks(list.children))) && hasLink;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
