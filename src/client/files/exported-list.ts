/** Converts lists of the site for export: texts and marks, in the order of the page. */
import type { ExportedItem } from '../../progress/files/exported-item.ts';
import type { ExportedList } from '../../progress/files/markdown-file.ts';
import { neutralAddress } from '../ui/address.ts';
import type { SiteList } from '../data/site-lists.ts';

/** Returns a list with the texts and marks of its items. */
export function exportedList(list: SiteList): ExportedList {
  const phases = [...list.main.querySelectorAll(':scope > section:has(> .items)')];
  const items = phases.flatMap((section) => {
    const phase = textOf(section.querySelector(':scope > header h2'));
    return [...section.querySelectorAll('.items > li')].flatMap((element) => exportedItem(list, phase, element));
  });
  return { name: list.name, title: textOf(list.main.querySelector('h1')), items };
}

function exportedItem(list: SiteList, phase: string, element: Element): ExportedItem[] {
  const item = list.scopes.get(`${list.name}#${element.id}`);
  if (!item) return [];
  let depth = -1;
  for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement) {
    if (ancestor.matches('.items')) depth++;
  }
  return [
    {
      list: list.name,
      id: item.id,
      phase,
      text: textOf(element.querySelector(':scope > div:first-child label')),
      isLeaf: item.kind === 'leaf',
      depth,
      link: itemLink(item.id, list.root),
      mark: list.markOf(item),
    },
  ];
}

/**
 * Returns the address of an item in a file: a URL whose decoded fragment is the id.
 *
 * @param page The root of the item's page; this page by default.
 */
export function itemLink(id: string, page?: ParentNode): string {
  const fragment = id.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return neutralAddress(`#${fragment}`, page);
}

function textOf(element: Element | null): string {
  return element?.textContent.trim().replaceAll(/\s+/gu, ' ') ?? '';
}
