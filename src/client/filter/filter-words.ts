/** What is said of a filter. */
import type { Filter } from '../../progress/view/filter.ts';
import { statuses, type Status } from '../../progress/marks/mark.ts';
import type { MessageKey, Translate } from '../../locale/translator.ts';
import type { Shown } from './show-rows.ts';

export const statusWords = {
  open: 'state.open',
  'in-progress': 'state.inProgress',
  done: 'state.done',
  'not-applicable': 'state.notApplicable',
} as const satisfies Record<Status, MessageKey>;

/** @returns How many are shown and how many are not, such as "12 of 60 duties shown · 48 hidden". */
export function countWords(t: Translate, { shown, count }: Shown): string {
  if (shown === count) return t('filter.all', { count });
  return `${t('filter.count', { shown, count })} · ${t('filter.hidden', { count: count - shown })}`;
}

/** @returns What a filter shows, such as "Showing 12 of 60 duties: Open · Owner: Ana". */
export function filterWords(t: Translate, filter: Filter, { shown, count }: Shown): string {
  const { owner, overdue, changed, text } = filter;
  const parts = [
    ...statuses.filter((status) => filter.statuses.has(status)).map((status) => t(statusWords[status])),
    ...(owner === '' ? [] : [t('filter.ownerIs', { owner })]),
    ...(overdue ? [t('filter.overdue')] : []),
    ...(changed ? [t('filter.changed')] : []),
    ...(text === '' ? [] : [t('filter.textIs', { text })]),
  ];
  return t('filter.line', { shown, count, filter: parts.join(' · ') });
}
