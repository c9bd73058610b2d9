/**
 * Flattens tab groups: headings that link to `#tab/<id>`, up to a thematic break. The page shows all tabs below each
 * other, because that also works on paper and for readers who do not know which tab they need.
 *
 * Source of the form: "Tabbed content" in the Learn Markdown reference.
 */
import type { Heading, RootContent } from 'mdast';

declare module 'mdast' {
  interface HeadingData {
    /** The anchor of a heading whose content does not hold one. */
    anchor?: string;
  }
}

/**
 * Replaces the headings of tabs with plain headings, one level below the heading around them.
 *
 * @param children The blocks of a document, or of an item: steps may contain tabs.
 * @param above The level of the heading above these blocks.
 * @returns The blocks, without the breaks that end tab groups.
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
      // The types of the children do not change.
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
