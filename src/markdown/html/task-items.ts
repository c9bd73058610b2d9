/** GFM's task items, where they are only shown: a box as a character, as form controls are not let in. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Changes these nodes. */
export function noteTasks(nodes: readonly RootContent[]): void {
  visit({ type: 'root', children: [...nodes] }, 'listItem', (item) => {
    const [first] = item.children;
    if (typeof item.checked !== 'boolean') return;
    const box = { type: 'text' as const, value: item.checked ? '☑ ' : '☐ ' };
    if (first?.type === 'paragraph') first.children.unshift(box);
    item.checked = null;
  });
}
