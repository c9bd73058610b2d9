/** Describes a filter and its result in words. */
import type { Filter } from '../../progress/view/filter.ts';
import { statuses } from '../../progress/marks/mark.ts';
import type { Translate } from '../../locale/translator.ts';
import { stateWord } from '../ui/state-words.ts';
import type { Shown } from './show-rows.ts';

/** Returns how many leaves are shown and hidden, such as "12 of 60 tasks shown · 48 hidden". */
export function countWords(t: Translate, { shown, count }: Shown): string {
  if (shown === count) return t('filter.all', { count });
  return `${t('filter.count', { shown, count })} · ${t('filter.hidden', { count: count - shown })}`;
}

/** Returns the description of a filter, such as "Showing 12 of 60 tasks: Open · Owner: Ana". */
export function filterWords(t: Translate, filter: Filter, { shown, count }: Shown): string {
  const { owner, overdue, changed, text } = filter;
  const parts = [
    ...statuses.filter((status) => filter.statuses.has(status)).map((status) => stateWord(t, status)),
    ...(owner === '' ? [] : [t('filter.ownerIs', { owner })]),
    ...(overdue ? [t('filter.overdue')] : []),
    ...(changed ? [t('filter.changed')] : []),
    ...(text === '' ? [] : [t('filter.textIs', { text })]),
  ];
  return t('filter.line', { shown, count, filter: parts.join(' · ') });
}
