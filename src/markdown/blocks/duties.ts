/** Whether the items of a section are duties: by their nature, where nobody says so. */
import type { ListItem as MdastListItem } from 'mdast';
import type { Block, ListBlock, ListItem } from '../document.ts';
import { hasWords, isLinkAlone } from './links-alone.ts';

export class Duties {
  /** Items that are nothing but links. */
  readonly #linksAlone = new WeakSet<ListItem>();

  /** @param node What the item was made of. */
  noteItem(item: ListItem, { children, checked }: MdastListItem): void {
    const [first, ...others] = children;
    // A box to tick makes a duty of a link.
    if (!first || typeof checked === 'boolean' || !isLinkAlone([first])) return;
    if (!others.some((other) => other.type !== 'list' && hasWords([other]))) this.#linksAlone.add(item);
  }

  /** All of its items are nothing but links. */
  noteLinks(list: ListBlock): void {
    for (const leaf of leavesOf([list])) this.#linksAlone.add(leaf);
  }

  /** @returns Whether there are items that are more than links to elsewhere. */
  areIn(blocks: readonly Block[]): boolean {
    const leaves = leavesOf(blocks);
    const others = leaves.filter((leaf) => !this.#linksAlone.has(leaf));
    if (others.length === leaves.length) return leaves.length > 0;
    // An item whose text fell out says nothing of those around it.
    return others.some(({ text, blocks: own }) => text !== '' || own.length > 0);
  }
}

function leavesOf(blocks: readonly Block[]): ListItem[] {
  return blocks
    .flatMap((block) => (block.type === 'list' ? block.items : []))
    .flatMap((item) => (item.blocks.some(({ type }) => type === 'list') ? leavesOf(item.blocks) : [item]));
}
