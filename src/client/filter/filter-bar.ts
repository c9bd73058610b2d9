/**
 * The bar below the toolbar in which a person says what to see, and the line that says so where the bar is not: on paper,
 * and while it is closed.
 *
 * It stands in the list's `<main>`, but in no item: its boxes are none to tick (`scopeName` in `paint.ts`).
 */
import type { Translate } from '../../locale/translator.ts';
import { isEmpty, noFilter, parseFilter, type Filter } from '../../progress/view/filter.ts';
import { statuses } from '../../progress/marks/mark.ts';
import { button } from '../ui/button.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { countWords, filterWords, statusWords } from './filter-words.ts';
import { $filter, $shown, setFilter } from './filter-state.ts';
import { drawOwners } from './owner-choice.ts';

export interface FilterBar {
  form: HTMLFormElement;
  /** The line, which is shown while the form is not. */
  line: HTMLElement;
  text: HTMLInputElement;
}

/**
 * Makes the bar, closed, and keeps it as the filter and the marks are.
 *
 * @param onLineGone Called when a person showed everything from the line: it goes, and with it the focus would.
 */
export function createFilterBar(t: Translate, onLineGone: () => void): FilterBar {
  const text = element('input', { type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' });
  const owners = element('select', { name: 'owner' });
  const owner = field(t('filter.owner'), owners);
  const count = element('p', { role: 'status' });
  const showAll = (andThen?: () => void): HTMLButtonElement =>
    button(t('filter.showAll'), () => {
      setFilter(noFilter);
      andThen?.();
    });
  const form = element(
    'form',
    { className: 'filter', role: 'search', ariaLabel: t('filter.label'), lang: wordsTag(), hidden: true },
    element('div', {}, field(t('filter.text'), text), owner),
    element(
      'fieldset',
      {},
      element('legend', { className: 'hidden' }, t('filter.status')),
      ...statuses.map((status) => box('show', status, t(statusWords[status]))),
    ),
    element(
      'div',
      {},
      box('overdue', '', t('filter.overdue')),
      box('changed', '', t('filter.changed')),
      count,
      showAll(),
    ),
  );
  const words = element('span', {});
  const line = element('p', { className: 'filter-line', lang: wordsTag() }, words, ' ', showAll(onLineGone));
  const draw = (): void => {
    const [filter, shown] = [$filter.get(), $shown.get()];
    fill(form, filter);
    owner.hidden = !drawOwners(owners, filter.owner, t('filter.anyone'));
    setText(count, countWords(t, shown));
    setText(words, filterWords(t, filter, shown));
    line.hidden = isEmpty(filter);
    line.toggleAttribute('data-all', shown.shown === shown.count);
  };
  form.addEventListener('input', () => {
    setFilter(readForm(form));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  $shown.subscribe(draw);
  return { form, line, text };
}

function field(label: string, control: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', {}, label), control);
}

function box(name: string, value: string, label: string): HTMLLabelElement {
  return element('label', {}, element('input', { type: 'checkbox', name, value, autocomplete: 'off' }), label);
}

/** The fields have the names and the values of the query. */
function readForm(form: HTMLFormElement): Filter {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value);
  return parseFilter(query.toString());
}

/** What is being written is left alone: the filter has it without the spaces around it. */
function fill(form: HTMLFormElement, filter: Filter): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'q') {
      if (input.value.trim() !== filter.text) input.value = filter.text;
    } else if (input.name === 'show') {
      input.checked = statuses.some((status) => status === input.value && filter.statuses.has(status));
    } else input.checked = input.name === 'overdue' ? filter.overdue : filter.changed;
  }
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
