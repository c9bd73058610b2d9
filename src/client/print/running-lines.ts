/** The texts in the page margins of a printed list. */
import type { Translate } from '../../locale/translator.ts';
import { projectName } from '../head/project-name.ts';
import { wordsTag } from '../head/globals.ts';
import { formatDate } from '../ui/dates.ts';
import { pagePlaceholder, pagesPlaceholder, type PageStyle, type RunningLines } from './page-rules.ts';
import type { SiteList } from '../data/site-lists.ts';

/**
 * Returns the lines at the top of each page.
 *
 * @param list The list.
 * @param progressLines The lines about its progress and filter.
 */
export function runningLines(t: Translate, { root }: SiteList, progressLines: readonly string[]): RunningLines {
  const [title = '', ...rest] = (root.dataset['print'] ?? '').split('\n');
  const named = [title, projectName()].filter((text) => text !== '').join(' · ');
  return {
    start: [named, ...rest],
    end: [...progressLines, t('print.printed', { date: formatDate(new Date().toISOString()) })],
  };
}

/** Returns the progress of a list, such as "16 of 60". */
export function tallyLine(t: Translate, { name, scopes }: SiteList): string {
  const { done = 0, total = 0 } = scopes.get(name)?.tally ?? {};
  return t(total === 0 ? 'tally.none' : 'tally.long', { done, count: total });
}

/** Returns the language, direction, numbering and paper size of the printed pages. */
export function pageStyle(t: Translate, size?: string): PageStyle {
  return {
    tag: wordsTag(),
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    numbering: t('print.page', { page: pagePlaceholder, pages: pagesPlaceholder }),
    ...(size === undefined ? {} : { size }),
  };
}
