/** Converts the items of a list into table rows with their depths. */
import type { Scope } from '../../progress/tally/scopes.ts';
import type { SiteList } from '../data/site-lists.ts';

export interface PaperRow {
  /** The item; absent for a block that follows the items below another item. */
  item: Scope | undefined;
  /** The text of the item. */
  text: Node[];
  /** The blocks below the text: callouts, paragraphs. */
  blocks: Node[];
  /** 0 for an item of the list itself. */
  depth: number;
}

/** The parts of an item that are not printed. */
const screenOnly = '.said, .reworded, .editor';

/**
 * Returns the rows of a list.
 *
 * @param items The element with the items.
 * @param isIncluded True if a leaf is printed. A parent is printed if one of its leaves is.
 * @returns One row per item, and one per block that follows the items below it, in order.
 */
export function paperRows(list: SiteList, items: Element, isIncluded: (leaf: Scope) => boolean, depth = 0): PaperRow[] {
  return [...items.children].flatMap((element) => {
    const item = list.scopes.get(`${list.name}#${element.id}`);
    if (!item?.leaves.some(isIncluded)) return [];
    const [line, ...rest] = element.children;
    const label = line?.querySelector('label > span');
    const row: PaperRow = {
      item,
      text: label ? [...copyForPaper(label, list.path).childNodes] : [],
      blocks: [],
      depth,
    };
    return rest.reduce<PaperRow[]>(
      (rows, block) => {
        if (block.matches('.items')) return [...rows, ...paperRows(list, block, isIncluded, depth + 1)];
        if (block.matches(screenOnly)) return rows;
        const last = rows.at(-1);
        if (last === row) {
          row.blocks.push(copyForPaper(block, list.path));
          return rows;
        }
        return [...rows, { item: undefined, text: [], blocks: [copyForPaper(block, list.path)], depth }];
      },
      [row],
    );
  });
}

/**
 * Copies an element for paper, without ids, which the page already has.
 *
 * @param path The path of the element's page, to which its links with only a fragment then lead.
 */
export function copyForPaper<Made extends Element>(element: Made, path: string): Made {
  const copy = document.importNode(element, true);
  for (const part of [copy, ...copy.querySelectorAll('[id], [href]')]) {
    part.removeAttribute('id');
    const href = part.getAttribute('href');
    if (href?.startsWith('#')) part.setAttribute('href', path + href);
  }
  return copy;
}
