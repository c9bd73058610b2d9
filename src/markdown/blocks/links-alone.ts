/** Whether an item is nothing but links: a section of such items is a "See also", and no list of duties. */
import type { Element, ElementContent } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { isElement, textOf } from '../nodes/hast-text.ts';

/** What is found in a part of a document: links, and words outside of them. Pictures are neither. */
interface Found {
  hasLink: boolean;
  hasWords: boolean;
  /** How many raw `<a href>` are open. */
  depth: number;
}

/** @returns Whether there is a link, and no letter or digit outside of links. */
export function isLinkAlone(nodes: readonly RootContent[]): boolean {
  const found = find(nodes);
  return found.hasLink && !found.hasWords;
}

/** @returns Whether there are words outside of links. */
export function hasWords(nodes: readonly RootContent[]): boolean {
  return find(nodes).hasWords;
}

function find(nodes: readonly RootContent[]): Found {
  const found = { hasLink: false, hasWords: false, depth: 0 };
  for (const node of nodes) look(node, found);
  return found;
}

function look(node: Nodes, found: Found): void {
  if (node.type === 'link' || node.type === 'linkReference') found.hasLink = true;
  else if (node.type === 'html') {
    // Raw links in a paragraph are an opening and a closing tag, with their text between.
    for (const { 0: tag, 1: text } of node.value.matchAll(/(?:<!--[\s\S]*?(?:-->|$)|<[^<>]*>)|(<|[^<]+)/gu)) {
      if (text !== undefined) found.hasWords ||= found.depth === 0 && isWord(text);
      else if (/^<a\s[^>]*href/iu.test(tag)) [found.hasLink, found.depth] = [true, found.depth + 1];
      else if (/^<\/a\s*>/iu.test(tag)) found.depth = Math.max(0, found.depth - 1);
    }
  } else if (node.type === 'emphasis' && node.data?.isFootnoteMark) return;
  else if ('children' in node) for (const child of node.children) look(child, found);
  else if ('value' in node && found.depth === 0 && isWord(node.value)) found.hasWords = true;
}

/** As {@link isLinkAlone}, for the items of a list that is written in HTML. */
export function areLinksAlone(list: Element): boolean {
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
