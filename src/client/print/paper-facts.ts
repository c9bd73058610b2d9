/** Formats the mark of an item for paper. */
import type { Translate } from '../../locale/translator.ts';
import { isOverdue, localDay } from '../../progress/dates.ts';
import { isolate } from '../../locale/isolate.ts';
import { detailText, type Mark, type Status } from '../../progress/marks/mark.ts';
import type { PrintedColumn } from '../../progress/view/print-choice.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { extentOf, isTicked } from '../head/globals.ts';
import { stateWord } from '../ui/state-words.ts';
import { formatDay } from '../ui/dates.ts';

export interface PaperFacts {
  /** Returns the text of a column. The column for initials is empty, to be filled in by hand. */
  inColumn: (column: PrintedColumn, item: Scope, mark: Mark | undefined) => string;
  /** Returns the line below the item: the reason, and the owner and the due date if they have no column. */
  below: (item: Scope, mark: Mark | undefined) => string;
}

/**
 * Creates the formatters.
 *
 * @param columns The columns of the table.
 */
export function createFacts(t: Translate, columns: readonly PrintedColumn[]): PaperFacts {
  const today = localDay(new Date());
  const dueIn = (item: Scope, due: string, words: (date: string) => string): string => {
    if (due === '') return '';
    const date = formatDay(due);
    return isOverdue(due, today, extentOf(item.tally) === 'all') ? t('details.overdue', { date }) : words(date);
  };
  return {
    inColumn: (column, item, mark) => {
      if (column === 'owner') return detailText(mark, 'owner');
      return column === 'due' ? dueIn(item, detailText(mark, 'due'), (date) => date) : '';
    },
    below: (item, mark) => {
      const [owner, reason = ''] = [detailText(mark, 'owner'), mark?.reason];
      const facts = [
        reason === '' ? '' : t('details.reason', { reason: isolate(reason) }),
        owner === '' || columns.includes('owner') ? '' : t('details.owner', { owner: isolate(owner) }),
        columns.includes('due') ? '' : dueIn(item, detailText(mark, 'due'), (date) => t('details.due', { date })),
      ];
      return facts.filter((fact) => fact !== '').join(' · ');
    },
  };
}

/** Returns the status that the box of an item shows. A parent is in progress if some of its leaves are done. */
export function boxStatus(item: Scope): Status {
  if (item.tally.total === 0) return 'not-applicable';
  if (item.kind === 'leaf') return item.status;
  if (isTicked(item)) return 'done';
  return item.tally.done > 0 ? 'in-progress' : 'open';
}

/** Returns the word for the status; for a parent, its progress, such as "2/3". */
export function statusWord(t: Translate, item: Scope): string {
  const { done, total } = item.tally;
  if (item.kind === 'parent' && total > 0) return t('tally.short', { done, count: total });
  return stateWord(t, boxStatus(item));
}
