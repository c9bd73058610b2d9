/** Converts Markdown blocks to HTML elements, with raw HTML repaired as browsers repair it. */
import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Definition, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

/**
 * Converts Markdown blocks to elements. The result is not safe yet: `safe-html.ts` sanitizes it.
 *
 * @param nodes The blocks; the function changes their task items.
 * @param definitions The link and image definitions of the document.
 */
export function toElements(nodes: readonly RootContent[], definitions: readonly Definition[]): ElementContent[] {
  drawCheckboxes(nodes);
  const tree = toHast({ type: 'root', children: [...nodes, ...definitions] }, { allowDangerousHtml: true });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  return (hasRaw(root) ? repair(root) : root).children.filter((node) => node.type !== 'doctype');
}

/**
 * Replaces the checkboxes of GFM task items with characters, because form controls are not allowed. Changes the nodes.
 */
function drawCheckboxes(nodes: readonly RootContent[]): void {
  visit({ type: 'root', children: [...nodes] }, 'listItem', (item) => {
    const [first] = item.children;
    if (typeof item.checked !== 'boolean') return;
    const box = { type: 'text' as const, value: item.checked ? '☑ ' : '☐ ' };
    if (first?.type === 'paragraph') first.children.unshift(box);
    item.checked = null;
  });
}

/** Repairs raw HTML as browsers do. */
function repair(root: Root): Root {
  const tree = raw(root, { file: new VFile() }) as Root;
  visit(tree, (node) => {
    const { start } = (node.position ?? {}) as { start?: object };
    if (!start) delete node.position;
  });
  return tree;
}

function hasRaw(root: Root): boolean {
  let has = false;
  visit(root, 'raw', () => {
    has = true;
    return false;
  });
  return has;
}
