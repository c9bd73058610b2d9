/** The preview of an import: its additions, and its conflicts for the person to resolve. */
import type { Translate } from '../../locale/translator.ts';
import {
  newestWins,
  type ImportPlan,
  type PlannedChange,
  type PlannedSide,
  type ResolveConflict,
} from '../../progress/files/plan-import.ts';
import { isolate } from '../../locale/isolate.ts';
import { statuses } from '../../progress/marks/mark.ts';
import { choiceGroup, choiceInput } from '../ui/choice-input.ts';
import { element } from '../ui/element.ts';
import { scopes } from '../head/globals.ts';
import { textOfItem } from '../journal/sentences.ts';
import { stateWord } from '../ui/state-words.ts';
import { formatDateTime, formatDay } from '../ui/dates.ts';

export interface Preview {
  /** The numbers of changes, which screen readers announce. */
  counts: Node[];
  content: Node[];
  /** Returns the person's current choice for a conflict. */
  resolve: ResolveConflict;
}

/** The most rows that are shown. Further changes are counted; the rule for all conflicts resolves them. */
const maxRows = 200;

/** Creates the preview of an import plan. */
export function createPreview(t: Translate, { additions, conflicts }: ImportPlan): Preview {
  const describe = createDescription(t);
  const choices = new Map<PlannedChange, HTMLInputElement[]>();
  const rows = conflicts.slice(0, maxRows).map((conflict, place) => conflictRow(t, conflict, place, choices, describe));
  const all = choiceGroup(
    t('import.settle'),
    ...(['newest', 'mine', 'theirs'] as const).map((way) =>
      choiceInput('radio', 'all', way, way === 'newest', t(`import.settle.${way}`)),
    ),
  );
  const chosenRule = (): ResolveConflict => {
    const way = all.querySelector<HTMLInputElement>(':checked')?.value;
    return way === 'mine' || way === 'theirs' ? () => way : newestWins;
  };
  all.addEventListener('change', () => {
    const resolve = chosenRule();
    for (const [conflict, boxes] of choices) {
      for (const box of boxes) box.checked = box.value === resolve(conflict);
    }
  });
  const pageLists = listsOfPage();
  const notHere = [...additions, ...conflicts].filter((change) => !isHere(change));
  const [unknown, elsewhere] = [true, false].map((isOwn) => {
    return new Set(notHere.filter(({ list }) => pageLists.has(list) === isOwn).map(nameOf)).size;
  });
  const count = (key: 'additions' | 'elsewhere' | 'unknown' | 'conflicts', number = 0): Node[] =>
    number === 0 ? [] : [element('p', {}, t(`import.${key}`, { count: number }))];
  return {
    counts: [
      ...count('additions', additions.length),
      ...count('conflicts', conflicts.length),
      ...count('elsewhere', elsewhere),
      ...count('unknown', unknown),
    ],
    content: [
      ...(additions.length === 0 ? [] : [additionList(t, additions, describe)]),
      ...(conflicts.length === 0 ? [] : [all, ...rows]),
    ],
    resolve: (conflict) => {
      const chosen = choices.get(conflict)?.find(({ checked }) => checked)?.value;
      return chosen === 'mine' || chosen === 'theirs' ? chosen : chosenRule()(conflict);
    },
  };
}

type Describe = (change: PlannedChange, side: PlannedSide | undefined) => string;

function additionList(t: Translate, additions: readonly PlannedChange[], describe: Describe): HTMLElement {
  const lines = additions
    .slice(0, maxRows)
    .map((change) =>
      element('li', {}, `${titleOf(t, change)} · `, element('bdi', {}, describe(change, change.theirs))),
    );
  return element('details', {}, element('summary', {}, t('import.show')), element('ul', {}, ...lines));
}

function conflictRow(
  t: Translate,
  conflict: PlannedChange,
  place: number,
  choices: Map<PlannedChange, HTMLInputElement[]>,
  describe: Describe,
): HTMLElement {
  const side = (which: 'mine' | 'theirs'): HTMLElement => {
    const value = conflict[which];
    const date = value ? formatDateTime(value.at, 'medium') : '';
    const words = t(`import.${which}`, { text: isolate(describe(conflict, value)), date });
    return choiceInput('radio', `settle-${String(place)}`, which, conflict.newest === which, words);
  };
  const row = choiceGroup(titleOf(t, conflict), side('mine'), side('theirs'));
  choices.set(conflict, [...row.querySelectorAll('input')]);
  return row;
}

/** Returns the title of a change: the item's text and the field. */
function titleOf(t: Translate, change: PlannedChange): string {
  const item = isHere(change) ? textOfItem(change.id) : `${change.list} ${change.id}`;
  return `${isolate(item)} · ${t(`log.field.${change.field}`)}`;
}

function isHere(change: PlannedChange): boolean {
  return scopes.has(nameOf(change));
}

/** Returns the names of the page's lists. */
function listsOfPage(): ReadonlySet<string> {
  return new Set([...scopes.values()].map(({ list }) => list));
}

function nameOf({ list, id }: PlannedChange): string {
  return `${list}#${id}`;
}

function createDescription(t: Translate): Describe {
  return ({ field }, side) => {
    const { text = '', reason = '' } = side ?? {};
    if (text === '') return t('log.nothing');
    if (field === 'due') return formatDay(text);
    const status = field === 'status' ? statuses.find((known) => known === text) : undefined;
    if (!status) return text;
    return reason === '' ? stateWord(t, status) : t('details.reason', { reason: isolate(reason) });
  };
}
