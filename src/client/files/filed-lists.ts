/** The lists of the site as files have them: with their texts, in the order of the page. */
import type { FiledItem } from '../../progress/files/filed-item.ts';
import type { FiledList } from '../../progress/files/markdown-file.ts';
import { linkOf } from './link-of.ts';
import type { SiteList } from '../data/site-lists.ts';

export function filedList(list: SiteList): FiledList {
  const phases = [...list.main.querySelectorAll(':scope > section:has(> .items)')];
  const items = phases.flatMap((section) => {
    const phase = textOf(section.querySelector(':scope > header h2'));
    return [...section.querySelectorAll('.items > li')].flatMap((element) => filedItem(list, phase, element));
  });
  return { name: list.name, title: textOf(list.main.querySelector('h1')), items };
}

function filedItem(list: SiteList, phase: string, element: Element): FiledItem[] {
  const item = list.scopes.get(`${list.name}#${element.id}`);
  if (!item) return [];
  let depth = -1;
  for (let above: Element | null = element; above; above = above.parentElement) {
    if (above.matches('.items')) depth++;
  }
  return [
    {
      list: list.name,
      id: item.id,
      phase,
      duty: textOf(element.querySelector(':scope > div:first-child label')),
      isLeaf: item.kind === 'leaf',
      depth,
      link: linkOf(item.id, list.root),
      mark: list.markOf(item),
    },
  ];
}

function textOf(element: Element | null): string {
  return element?.textContent.trim().replaceAll(/\s+/gu, ' ') ?? '';
}
