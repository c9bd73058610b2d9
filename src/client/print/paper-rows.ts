/** The items of a list as rows of a table: one after the other, with how deep they stand. */
import type { Scope } from '../../progress/tally/scopes.ts';
import type { SiteList } from '../data/site-lists.ts';

export interface PaperRow {
  /** The item; absent for what stands after the items below one. */
  item: Scope | undefined;
  /** Its text. */
  text: Node[];
  /** What stands below its text: callouts, paragraphs. */
  blocks: Node[];
  /** 0 for an item of the list itself. */
  depth: number;
}

/** What stands in an item only for the screen. */
const screenOnly = '.said, .reworded, .editor';

/**
 * @param items The list's element.
 * @param isIncluded Whether a leaf is printed; an item with leaves is where one of them is.
 * @returns A row each, in order.
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
 * @param path The path of the page that it is from.
 * @returns A copy without ids, as the page keeps its own; links into that page lead there.
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
