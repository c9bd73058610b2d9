/**
 * The filter bar below the toolbar, and the line that describes the filter on paper and while the bar is closed.
 *
 * The bar is inside the list's `<main>` but outside all items, so that its checkboxes tick nothing (`scopeName` in
 * `paint.ts`).
 */
import type { Translate } from '../../locale/translator.ts';
import { isEmpty, noFilter, parseFilter, type Filter } from '../../progress/view/filter.ts';
import { fold } from '../../progress/view/fold.ts';
import { statuses } from '../../progress/marks/mark.ts';
import { button } from '../ui/button.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { stateWord } from '../ui/state-words.ts';
import { countWords, filterWords } from './filter-words.ts';
import { $filter, $shown, setFilter } from './filter-state.ts';
import { ownersInUse } from './list-rows.ts';

export interface FilterBar {
  form: HTMLFormElement;
  /** The line that is shown while the form is hidden. */
  line: HTMLElement;
  text: HTMLInputElement;
}

/**
 * Creates the bar, closed, and updates it whenever the filter or the marks change.
 *
 * @param onLineGone Called after "Show all" in the line, which hides the line and its focused button.
 */
export function createFilterBar(t: Translate, onLineGone: () => void): FilterBar {
  const text = element('input', { type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' });
  const ownerSelect = element('select', { name: 'owner' });
  const owner = field(t('filter.owner'), ownerSelect);
  const count = element('p', { role: 'status' });
  const showAll = (afterwards?: () => void): HTMLButtonElement =>
    button(t('filter.showAll'), () => {
      setFilter(noFilter);
      afterwards?.();
    });
  const form = element(
    'form',
    { className: 'filter', role: 'search', ariaLabel: t('filter.label'), lang: wordsTag(), hidden: true },
    element('div', {}, field(t('filter.text'), text), owner),
    element(
      'fieldset',
      {},
      element('legend', { className: 'hidden' }, t('filter.status')),
      ...statuses.map((status) => box('show', status, stateWord(t, status))),
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
    owner.hidden = !drawOwners(ownerSelect, filter.owner, t('filter.anyone'));
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

/** Parses the form, whose fields have the names and values of the query. */
function readForm(form: HTMLFormElement): Filter {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value);
  return parseFilter(query.toString());
}

/** Shows a filter in the form. Leaves the text alone while it differs only by the spaces that the filter trims. */
function fill(form: HTMLFormElement, filter: Filter): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'q') {
      if (input.value.trim() !== filter.text) input.value = filter.text;
    } else if (input.name === 'show') {
      input.checked = statuses.some((status) => status === input.value && filter.statuses.has(status));
    } else input.checked = input.name === 'overdue' ? filter.overdue : filter.changed;
  }
}

const compare = new Intl.Collator(wordsTag()).compare;

/**
 * Offers the current owners, and the owner in the filter, who may own nothing.
 *
 * @param chosen The owner in the filter; empty for everyone.
 * @param anyone The label of the choice of everyone.
 * @returns True if there is any owner to choose.
 */
function drawOwners(select: HTMLSelectElement, chosen: string, anyone: string): boolean {
  const owners = ownersInUse();
  const same = owners.find((owner) => fold(owner) === fold(chosen)) ?? chosen;
  const choices = ['', ...[...new Set([...owners, same])].filter((owner) => owner !== '').toSorted(compare)];
  // Unchanged options stay: replacing them would disturb an open list.
  if (choices.join('\n') !== [...select.options].map(({ value }) => value).join('\n')) {
    select.replaceChildren(...choices.map((value) => element('option', { value }, value === '' ? anyone : value)));
  }
  if (select.value !== same) select.value = same;
  return choices.length > 1;
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
