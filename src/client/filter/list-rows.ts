/**
 * The items of the page's list as a filter looks at them. A list may have thousands: what is asked of an item is kept until
 * a mark changes it.
 */
import { below, type ItemFacts } from '../../progress/view/filter.ts';
import { fold } from '../../progress/view/fold.ts';
import { detailText } from '../../progress/marks/mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { isItem, newSinceVisit, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';
import { rowText } from './row-text.ts';

/** What can be hidden: a list, or an item of it. */
export interface Part {
  element: HTMLElement;
  /** What it stands in. */
  parent: Part | undefined;
  /** The item's; absent for a list. */
  scope: Scope | undefined;
  /** What holds for the item, with what it has from those above it; absent where it is to be read anew. */
  facts: ItemFacts | undefined;
  /** Whether it is to be shown: it or something in it is let through. */
  isMatch: boolean;
  /** Whether it has `hidden`. What stands in something hidden may be without. */
  isHidden: boolean;
}

export interface Leaf extends Part {
  scope: Scope;
}

const main = document.querySelector<HTMLElement>('main[data-list]');

/** In the order of the page, each before what stands in it. */
export const parts: readonly Part[] = readParts();

export const leaves: readonly Leaf[] = parts.filter((part): part is Leaf => part.scope?.kind === 'leaf');

function readParts(): Part[] {
  const known = new Map<Scope | Element, Part>();
  const add = (element: HTMLElement, parent: Part | undefined, scope?: Scope): Part => {
    const isHidden = element.hasAttribute('hidden');
    const part = { element, parent, scope, facts: undefined, isMatch: !isHidden, isHidden };
    known.set(scope ?? element, part);
    return part;
  };
  for (const scope of scopes.values()) {
    if (!isItem(scope) || scope.list !== main?.dataset['list']) continue;
    const element = document.getElementById(scope.id);
    const list = element?.parentElement;
    if (!list) continue;
    add(element, (scope.parent && known.get(scope.parent)) ?? known.get(list) ?? add(list, undefined), scope);
  }
  return [...known.values()];
}

/** Read now, as the visit may be over for other scripts while the page still shows what was new to it. */
const since = newSinceVisit();

let includesTexts = false;

/**
 * Sees to it that the facts of all items are there.
 *
 * @param wanted Which of those are needed that take longer to read; texts that are not are empty.
 */
export function updateFacts(needed: { texts: boolean; changes: boolean }): void {
  // What the page says of changes is drawn by others: it is looked up each time.
  if (needed.changes || (needed.texts && !includesTexts)) invalidateFacts();
  includesTexts ||= needed.texts;
  const changed = needed.changes ? changedElements() : new Set();
  for (const part of parts) {
    if (!part.scope || part.facts) continue;
    const mark = markOf(part.scope);
    const facts = {
      owner: detailText(mark, 'owner'),
      due: detailText(mark, 'due'),
      isChanged: changed.has(part.element),
      text: includesTexts ? rowText(part.element, mark) : '',
    };
    part.facts = part.parent?.facts ? below(part.parent.facts, facts) : facts;
  }
}

/** @param items Those whose marks changed, and with them what holds below them; all, where none are named. */
export function invalidateFacts(items?: readonly Scope[]): void {
  const changed = new Set(items);
  owners = undefined;
  for (const part of parts) {
    const { parent, scope } = part;
    if (!items || (scope && changed.has(scope)) || (parent?.scope && !parent.facts)) part.facts = undefined;
  }
}

/** What is new, reworded, or ticked for an earlier wording. */
function changedElements(): Set<Element | null> {
  const noted = main?.querySelectorAll('li[data-outdated], .said mark') ?? [];
  const isNew = (day = ''): boolean => since !== undefined && day >= since;
  const dated = since === undefined ? [] : (main?.querySelectorAll<HTMLElement>('li[data-since]') ?? []);
  const recent = [...dated].filter(({ dataset }) => isNew(dataset['since']) || isNew(dataset['changed']));
  return new Set([...recent, ...[...noted].map((element) => element.closest('li'))]);
}

let owners: readonly string[] | undefined;

/** @returns Who owns items of the list, each name once, however it is written; the very same array until marks change. */
export function ownersInUse(): readonly string[] {
  owners ??= readOwners();
  return owners;
}

function readOwners(): string[] {
  const names = new Set(parts.map(({ scope }) => (scope ? detailText(markOf(scope), 'owner').trim() : '')));
  names.delete('');
  // Of several ways to write a name, the first one holds.
  return [...new Map([...names].reverse().map((name) => [fold(name), name])).values()];
}
