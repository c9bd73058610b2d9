/** A list on paper: a table whose head repeats on each page. */
import type { MessageKey, Translate } from '../../locale/translator.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import type { PrintChoice, PrintedColumn } from '../../progress/view/print-choice.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { boxStatus, createFacts, statusWord } from './paper-facts.ts';
import type { PaperRow } from './paper-rows.ts';

export const columnWords = {
  owner: 'edit.owner',
  due: 'edit.due',
  initials: 'print.initials',
} as const satisfies Record<PrintedColumn, MessageKey>;

type Rows = readonly PaperRow[];

/**
 * Creates a function that renders rows as a table.
 *
 * @param choice What to print. A blank list has empty boxes and cells, to be filled in by hand.
 * @param markOf Returns the mark of an item.
 */
export function createTable(
  t: Translate,
  { show, columns, notes }: PrintChoice,
  markOf: (item: Scope) => Mark | undefined,
): (rows: Rows) => HTMLTableElement {
  const lang = wordsTag();
  const facts = createFacts(t, columns);
  const isBlank = show === 'blank';
  const printedMark = (item: Scope): Mark | undefined => (isBlank ? undefined : markOf(item));

  const below = (item: Scope): Node[] => {
    const mark = printedMark(item);
    const [line, note] = [isBlank ? '' : facts.below(item, mark), notes ? (mark?.note?.[0] ?? '') : ''];
    return [
      ...(line === '' ? [] : [element('p', { className: 'facts', lang }, line)]),
      ...(note === '' ? [] : [element('p', { className: 'note' }, element('bdi', {}, note))]),
    ];
  };
  const itemCell = ({ item, text, blocks, depth }: PaperRow): HTMLTableCellElement => {
    const box = element('span', { className: 'box' });
    if (item && !isBlank) box.dataset['status'] = boxStatus(item);
    const words = element('div', {}, element('span', {}, ...text), ...blocks, ...(item ? below(item) : []));
    const cell = element('td', {}, element('div', {}, ...(item ? [box] : []), words));
    cell.style.setProperty('--depth', String(depth));
    return cell;
  };
  const createRow = (row: PaperRow): HTMLTableRowElement => {
    const { item } = row;
    const status = item && !isBlank ? statusWord(t, item) : '';
    return element(
      'tr',
      { className: item?.kind ?? '' },
      itemCell(row),
      ...(isBlank ? [] : [element('td', { className: 'status', lang }, status)]),
      ...columns.map((column) =>
        element(
          'td',
          { className: column },
          element('bdi', {}, item ? facts.inColumn(column, item, printedMark(item)) : ''),
        ),
      ),
    );
  };
  const titles = [
    t('print.duty'),
    ...(isBlank ? [] : [t('edit.status')]),
    ...columns.map((name) => t(columnWords[name])),
  ];
  const createHead = (): HTMLTableSectionElement =>
    element('thead', { lang }, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title))));
  // A table with a single column needs no head.
  return (rows) =>
    element('table', {}, ...(titles.length > 1 ? [createHead()] : []), element('tbody', {}, ...rows.map(createRow)));
}
