/** Describes a snapshot in words. */
import type { Translate } from '../../locale/translator.ts';
import { isolate } from '../../locale/isolate.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import type { Snapshot } from '../../progress/snapshot/snapshot.ts';
import { element } from '../ui/element.ts';
import { isItem, scopes, withAncestors } from '../head/globals.ts';
import { stateWord } from '../ui/state-words.ts';
import { formatDateTime, formatDay } from '../ui/dates.ts';
import { sharedState, tallySnapshot, type Difference, type ItemState } from './snapshot-of-list.ts';

/** Returns the date and the progress of a snapshot. */
export function tallySentences(t: Translate, snapshot: Snapshot): Node[] {
  const { done, total, added } = tallySnapshot(snapshot);
  const date = formatDateTime(snapshot.at, 'long');
  return [
    element('p', {}, element('b', {}, t('snapshot.asOf', { date, done, count: total }))),
    ...(added === 0 ? [] : [element('p', {}, t('snapshot.added', { count: added }))]),
  ];
}

/** The most differences that are shown; the total counts all. */
const maxRows = 200;

/** Returns the list of items whose state differs here. */
export function differenceList(t: Translate, changed: readonly Difference[]): Node[] {
  if (changed.length === 0) return [element('p', {}, t('snapshot.same'))];
  const describe = createDescription(t);
  const rows = changed
    .slice(0, maxRows)
    .map(({ item, here, there }) =>
      row(item, t('snapshot.line', { here: isolate(describe(here)), there: isolate(describe(there)) })),
    );
  return [element('p', {}, t('snapshot.differs', { count: changed.length })), element('ul', {}, ...rows)];
}

/** Returns a collapsed list of all items in the snapshot, phase by phase. */
export function fullList(t: Translate, snapshot: Snapshot): HTMLElement {
  const describe = createDescription(t);
  const items = [...scopes.values()].filter(isItem);
  const byPhase = Map.groupBy(items, (item) => withAncestors(item).find(({ kind }) => kind === 'phase'));
  const phaseOf = ([phase, phaseItems]: readonly [Scope | undefined, Scope[]]): Node[] => {
    if (!phase) return [];
    const { done, total } = tallySnapshot(snapshot, phase.leaves);
    const title = document.getElementById(phase.id)?.querySelector('h2')?.textContent.trim() ?? phase.id;
    const rows = phaseItems.flatMap((item) => {
      const there = sharedState(item, snapshot);
      const description = there && describe(there);
      return description ? [row(item, description)] : [];
    });
    const heading = element('h3', {}, t('snapshot.phase', { phase: isolate(title), done, count: total }));
    return [heading, element('ul', {}, ...rows)];
  };
  const list = element('details', {}, element('summary', {}, t('snapshot.all')));
  // Filled when it opens: a list may be long, and most readers will not open it.
  const fillList = (): void => {
    list.append(...[...byPhase].flatMap(phaseOf));
  };
  list.addEventListener('toggle', fillList, { once: true });
  return list;
}

/** Returns a row with the text of an item and a description below. */
function row(item: Scope, description: string): HTMLElement {
  const text = document.getElementById(item.id)?.querySelector('label')?.textContent.trim() ?? item.id;
  const { lang, dir } = document.documentElement;
  return element('li', {}, element('span', { lang, dir }, text), element('br', {}), element('small', {}, description));
}

function createDescription(t: Translate): (state: ItemState) => string {
  return ({ status, owner, due, reason, note }) => {
    const facts = [
      reason !== ''
        ? t('details.reason', { reason: isolate(reason) })
        : status === undefined
          ? ''
          : stateWord(t, status),
      owner === '' ? '' : t('details.owner', { owner: isolate(owner) }),
      due === '' ? '' : t('details.due', { date: formatDay(due) }),
      note === '' ? '' : isolate(note),
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
  };
}
