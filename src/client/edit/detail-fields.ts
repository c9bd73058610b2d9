/** The fields for owner, due date and note in the editor of an item. */
import type { Translate } from '../../locale/translator.ts';
import { isDay } from '../../progress/dates.ts';
import { detailText, type Detail, type Mark } from '../../progress/marks/mark.ts';
import { longest } from '../../progress/marks/mark-content.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { element } from '../ui/element.ts';
import { publishAction, patchedMark, markOf, updateMarks, writeMark, $changed } from '../store/marks.ts';
import { markEntries } from '../store/entries.ts';
import { currentProject, scopes } from '../head/globals.ts';

export interface Field {
  content: HTMLElement;
  /** Shows the current mark, which another tab may have changed. Text that the person is typing stays. */
  refresh: () => void;
  /** Stores text that is not stored yet, before the field is removed. */
  commit?: () => void;
  focus: () => void;
}

export function ownerField(t: Translate, item: Scope): Field {
  const list = element(
    'datalist',
    { id: 'j-owners' },
    ...usedOwners().map((owner) => element('option', { value: owner })),
  );
  const input = element('input', { type: 'text', maxLength: longest.owner, autocomplete: 'off', dir: 'auto' });
  input.setAttribute('list', list.id);
  return textField(item, 'owner', input, element('label', {}, t('edit.owner'), input, list));
}

/** Returns the owners in all lists of this project, sorted by the rules of the page's language. */
function usedOwners(): string[] {
  const pageMarks = [...scopes.values()].map(markOf);
  const marks = [...markEntries(currentProject()).map(({ mark }) => mark), ...pageMarks];
  const names = new Set(marks.map((mark) => detailText(mark, 'owner')));
  names.delete('');
  return [...names].sort(new Intl.Collator(document.documentElement.lang).compare);
}

export function dueField(t: Translate, item: Scope): Field {
  const input = element('input', { type: 'date' });
  return textField(item, 'due', input, element('label', {}, t('edit.due'), input));
}

/** Creates a field that stores its value on `change`, when the person leaves it. */
function textField(item: Scope, detail: Detail, input: HTMLInputElement, content: HTMLElement): Field {
  const refresh = (): void => {
    if (input !== document.activeElement) input.value = detailText(markOf(item), detail);
  };
  const commit = (): void => {
    const text = input.value.trim();
    // An incomplete date has an empty value.
    if (detail === 'due' && text !== '' && !isDay(text)) return;
    if (!input.validity.badInput) updateMarks(detail, [[item, { [detail]: text }]]);
  };
  input.addEventListener('change', commit);
  refresh();
  return {
    content,
    refresh,
    commit,
    focus: () => {
      input.focus();
    },
  };
}

/** The pause in typing after which a note is saved, in milliseconds. */
const saveDelay = 500;

/**
 * Creates the field for the note. The note is saved while the person types. All edits until they leave the field are
 * one undo step.
 */
export function noteField(t: Translate, item: Scope): Field {
  const area = element('textarea', { rows: 3, maxLength: longest.note, dir: 'auto' });
  const counter = element('small', {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: { mark: Mark | undefined } | undefined;
  const save = (): void => {
    clearTimeout(timer);
    saveNote(item, area.value);
  };
  const commit = (): void => {
    if (!before) return;
    save();
    const [from, after] = [before.mark, markOf(item)];
    before = undefined;
    if (after && detailText(from, 'note') !== detailText(after, 'note')) {
      publishAction('note', [{ item, before: from, after }]);
    }
  };
  area.addEventListener('input', () => {
    before ??= { mark: markOf(item) };
    clearTimeout(timer);
    timer = setTimeout(save, saveDelay);
    updateCounter();
  });
  area.addEventListener('change', commit);
  // Saves text that was typed just before the person leaves the page.
  addEventListener('pagehide', commit);
  const updateCounter = (): void => {
    const count = longest.note - area.value.length;
    counter.textContent = count > 200 ? '' : t('edit.left', { count });
  };
  const refresh = (): void => {
    if (before) return;
    area.value = detailText(markOf(item), 'note');
    updateCounter();
  };
  refresh();
  return {
    content: element('label', {}, t('edit.note'), area, counter),
    refresh,
    commit,
    focus: () => {
      area.focus();
    },
  };
}

/** Saves a note while the person is typing, without an undo step. */
function saveNote(item: Scope, note: string): void {
  const mark = patchedMark(item, { note });
  if (mark === markOf(item)) return;
  writeMark(item, mark);
  $changed.set([item]);
}
