/** What is said of an item, as a row on paper says it. */
import type { Translate } from '../../locale/translator.ts';
import { isOverdue, localDay } from '../../progress/dates.ts';
import { isolate } from '../../locale/isolate.ts';
import { detailText, type Mark, type Status } from '../../progress/marks/mark.ts';
import type { PrintedColumn } from '../../progress/view/print-choice.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { extentOf, isTicked } from '../head/globals.ts';
import { stateWord } from '../ui/state-words.ts';
import { createDayWriter } from '../ui/format-day.ts';

export interface PaperFacts {
  /** What a column holds; the one for initials is for a pen. */
  inColumn: (column: PrintedColumn, item: Scope, mark: Mark | undefined) => string;
  /** What has no column: why it is not applicable, who owns it, when it is due. */
  below: (item: Scope, mark: Mark | undefined) => string;
}

/** @param columns Those that the list has. */
export function createFacts(t: Translate, columns: readonly PrintedColumn[]): PaperFacts {
  const writeDay = createDayWriter();
  const today = localDay(new Date());
  const dueIn = (item: Scope, due: string, words: (date: string) => string): string => {
    if (due === '') return '';
    const date = writeDay(due);
    return isOverdue(due, today, extentOf(item.tally) === 'all') ? t('said.overdue', { date }) : words(date);
  };
  return {
    inColumn: (column, item, mark) => {
      if (column === 'owner') return detailText(mark, 'owner');
      return column === 'due' ? dueIn(item, detailText(mark, 'due'), (date) => date) : '';
    },
    below: (item, mark) => {
      const [owner, reason = ''] = [detailText(mark, 'owner'), mark?.reason];
      const facts = [
        reason === '' ? '' : t('said.reason', { reason: isolate(reason) }),
        owner === '' || columns.includes('owner') ? '' : t('said.owner', { owner: isolate(owner) }),
        columns.includes('due') ? '' : dueIn(item, detailText(mark, 'due'), (date) => t('said.due', { date })),
      ];
      return facts.filter((fact) => fact !== '').join(' · ');
    },
  };
}

/** What the box of an item shows: a parent's is in progress where some of its leaves are done. */
export function boxStatus(item: Scope): Status {
  if (item.tally.total === 0) return 'not-applicable';
  if (item.kind === 'leaf') return item.status;
  if (isTicked(item)) return 'done';
  return item.tally.done > 0 ? 'in-progress' : 'open';
}

/** The word for that; a parent's is how far it is. */
export function statusWord(t: Translate, item: Scope): string {
  const { done, total } = item.tally;
  if (item.kind === 'parent' && total > 0) return t('tally.short', { done, count: total });
  return stateWord(t, boxStatus(item));
}
