/**
 * Paints the line below an item: in progress or not applicable, new or reworded since the last visit, owner, due date,
 * note. An item without any of these has no line.
 *
 * The line is painted before the first frame (`restore-details.ts`) and after each change (`details.ts`).
 */
import type { Translate } from '../../locale/translator.ts';
import { isOverdue, localDay } from '../../progress/dates.ts';
import { isolate } from '../../locale/isolate.ts';
import { detailText, type Mark } from '../../progress/marks/mark.ts';
import type { Scope, Scopes } from '../../progress/tally/scopes.ts';
import { extentOf, scopeName, wordsTag } from '../head/globals.ts';
import { element } from '../ui/element.ts';
import type { Paint } from '../head/paint.ts';
import { formatDay } from '../ui/dates.ts';

/** The keys of the messages in the line. */
export type DetailsKey =
  | 'details.due'
  | 'details.inProgress'
  | 'details.new'
  | 'details.overdue'
  | 'details.owner'
  | 'details.reason'
  | 'details.reworded'
  | 'tally.none';

/**
 * Creates the painter of the lines.
 *
 * @param scopes All scopes of the page, with the saved statuses.
 * @param markOf Returns the mark of an item.
 * @param newSince Returns the ISO day since which changes are new to the person; `undefined` if none are. Called for
 *   each line, as the person may dismiss the changes at any time.
 * @returns A function that paints the line of an item, given the item's checkbox; ignores all other elements.
 */
export function createDetailsPaint(
  t: Translate<DetailsKey>,
  scopes: Scopes,
  markOf: (item: Scope) => Mark | undefined,
  newSince: () => string | undefined,
): Paint {
  const today = localDay(new Date());
  const isNew = (day: string | undefined): boolean => {
    const since = day === undefined ? undefined : newSince();
    return day !== undefined && since !== undefined && day >= since;
  };
  const factsOf = (item: Scope, row: HTMLElement, mark: Mark | undefined): (Node | string)[] => {
    const due = detailText(mark, 'due');
    const isLate = isOverdue(due, today, extentOf(item.tally) === 'all');
    const [owner, reason = ''] = [detailText(mark, 'owner'), mark?.reason];
    const status = item.kind === 'leaf' ? item.status : item.tally.total === 0 ? 'not-applicable' : undefined;
    return [
      ...(status === 'in-progress' ? [element('b', {}, t('details.inProgress'))] : []),
      ...(status === 'not-applicable'
        ? [element('b', {}, reason === '' ? t('tally.none') : t('details.reason', { reason: isolate(reason) }))]
        : []),
      ...(isNew(row.dataset['since']) ? [element('mark', {}, t('details.new'))] : []),
      ...(isNew(row.dataset['changed']) ? [element('mark', {}, t('details.reworded'))] : []),
      ...(owner === '' ? [] : [t('details.owner', { owner: isolate(owner) })]),
      ...(due === ''
        ? []
        : [
            element(
              isLate ? 'strong' : 'span',
              {},
              t(isLate ? 'details.overdue' : 'details.due', { date: formatDay(due) }),
            ),
          ]),
    ];
  };
  return (box) => {
    if (!(box instanceof HTMLInputElement)) return;
    const item = scopes.get(scopeName(box) ?? '');
    const row = box.closest('li');
    if (!item || !row) return;
    const mark = markOf(item);
    const facts = factsOf(item, row, mark);
    const note = detailText(mark, 'note');
    const isSkipped = item.kind === 'leaf' ? item.status === 'not-applicable' : item.tally.total === 0;
    row.toggleAttribute('data-skipped', isSkipped);
    const content = [
      ...(facts.length > 0
        ? [element('p', {}, ...facts.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact])))]
        : []),
      ...(note === '' ? [] : [element('p', { className: 'note' }, element('bdi', {}, note))]),
    ];
    drawLine(row, box, content);
  };
}

function drawLine(row: HTMLElement, box: HTMLInputElement, content: readonly Node[]): void {
  const current = row.querySelector(':scope > .said');
  if (content.length === 0) {
    current?.remove();
    box.removeAttribute('aria-describedby');
    return;
  }
  const line = current ?? element('div', { className: 'said', id: `j-said:${row.id}`, lang: wordsTag() });
  line.replaceChildren(...content);
  if (!current) row.firstElementChild?.after(line);
  box.setAttribute('aria-describedby', line.id);
}
