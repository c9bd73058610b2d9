/**
 * Tab groups: headings that link to `#tab/<id>`, up to a line of hyphens. They are shown one below the other, each below
 * its title: on paper, and for those who do not know their tab yet, all of it is there.
 *
 * Source of the form: "Tabbed content" in the Learn Markdown reference.
 */
import type { Heading, RootContent } from 'mdast';

declare module 'mdast' {
  interface HeadingData {
    /** Its anchor, where that is not in its content. */
    anchor?: string;
  }
}

/**
 * @param children The blocks of a document; tabs also stand in steps, which are items of a list.
 * @param above The level of the heading that they stand under.
 * @returns The same with plain headings for tabs, one level below that heading.
 */
export function flattenTabs(children: readonly RootContent[], above = 1): RootContent[] {
  let depth = above;
  let isOpen = false;
  return children.flatMap((node): RootContent[] => {
    if (node.type === 'heading') {
      const tab = parseTab(node);
      isOpen = tab !== undefined;
      if (!tab) depth = node.depth;
      const below = Math.min(Math.max(depth + 1, 3), 6) as Heading['depth'];
      return [
        tab ? { ...node, depth: below, children: tab.children, data: { ...node.data, anchor: tab.anchor } } : node,
      ];
    }
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      // They hold what they held.
      node.children = flattenTabs(node.children, depth) as typeof node.children & RootContent[];
    }
    if (node.type !== 'thematicBreak' || !isOpen) return [node];
    isOpen = false;
    return [];
  });
}

function parseTab({ children }: Heading): { children: Heading['children']; anchor: string } | undefined {
  const [link, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (link?.type !== 'link' || others.length > 0) return undefined;
  const id = /^#tab\/(?<id>[^/?#]+)/iu.exec(link.url)?.groups?.['id'];
  return id === undefined ? undefined : { children: link.children, anchor: `tab-${id}` };
}
