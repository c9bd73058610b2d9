/**
 * The facts that a filter needs about the items of the page's list. Facts are cached until a mark changes, because a
 * list may have thousands of items.
 */
import { below, type ItemFacts } from '../../progress/view/filter.ts';
import { fold } from '../../progress/view/fold.ts';
import { detailText } from '../../progress/marks/mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { isItem, newSinceVisit, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';
import { rowText } from './row-text.ts';

/** A list element or an item: what a filter can hide. */
export interface Part {
  element: HTMLElement;
  /** The list or item that contains the part. */
  parent: Part | undefined;
  /** The scope of an item; absent for a list. */
  scope: Scope | undefined;
  /** The facts of an item, with those inherited from the items above; absent until they are read. */
  facts: ItemFacts | undefined;
  /** True if the part, or an item in it, matches the filter. */
  isMatch: boolean;
  /** True if the element has `hidden`. A part inside a hidden part may lack it. */
  isHidden: boolean;
}

export interface Leaf extends Part {
  scope: Scope;
}

const main = document.querySelector<HTMLElement>('main[data-list]');

/** All parts in the order of the page, each before the parts inside. */
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

/** Read once: the person may dismiss the changes while the filter still shows what was new. */
const since = newSinceVisit();

let includesTexts = false;

/**
 * Reads the facts of all items that have none.
 *
 * @param needed Which of the slower facts to read; texts that are not needed are empty.
 */
export function updateFacts(needed: { texts: boolean; changes: boolean }): void {
  // Other modules draw the changes, so they are looked up each time.
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

/**
 * Discards facts.
 *
 * @param items The items whose marks changed; facts of the items below are discarded, too. All items by default.
 */
export function invalidateFacts(items?: readonly Scope[]): void {
  const changed = new Set(items);
  owners = undefined;
  for (const part of parts) {
    const { parent, scope } = part;
    if (!items || (scope && changed.has(scope)) || (parent?.scope && !parent.facts)) part.facts = undefined;
  }
}

/** Returns the elements of items that are new, reworded or outdated. */
function changedElements(): Set<Element | null> {
  const noted = main?.querySelectorAll('li[data-outdated], .said mark') ?? [];
  const isNew = (day = ''): boolean => since !== undefined && day >= since;
  const dated = since === undefined ? [] : (main?.querySelectorAll<HTMLElement>('li[data-since]') ?? []);
  const recent = [...dated].filter(({ dataset }) => isNew(dataset['since']) || isNew(dataset['changed']));
  return new Set([...recent, ...[...noted].map((element) => element.closest('li'))]);
}

let owners: readonly string[] | undefined;

/**
 * Returns the owners of the list's items. Names that differ only by case or accents appear once. The array stays the
 * same object until marks change.
 */
export function ownersInUse(): readonly string[] {
  owners ??= readOwners();
  return owners;
}

function readOwners(): string[] {
  const names = new Set(parts.map(({ scope }) => (scope ? detailText(markOf(scope), 'owner').trim() : '')));
  names.delete('');
  // The first spelling of a name wins.
  return [...new Map([...names].reverse().map((name) => [fold(name), name])).values()];
}
