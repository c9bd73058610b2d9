/**
 * Filters the leaves of a list. The query of the address contains the filter:
 *
 *     ?show=open,in-progress&owner=Ana&overdue&changed&q=dns
 *
 * A reload, a change of language and a shared address therefore preserve the filter. A leaf must match one of the
 * statuses, and all other conditions. Other parameters of the query stay unchanged; invalid values are ignored.
 */
import { fold, foldedWords } from './fold.ts';
import { statuses, type Status } from '../marks/mark.ts';
import { isOverdue } from '../dates.ts';

export interface Filter {
  /** The statuses to show; all statuses if empty. */
  statuses: ReadonlySet<Status>;
  /** The owner; empty for any. */
  owner: string;
  /** Only leaves that are past their due date and unfinished. */
  overdue: boolean;
  /** Only new or reworded leaves. */
  changed: boolean;
  /** Words that must all occur; may be empty. */
  text: string;
}

export const noFilter: Filter = { statuses: new Set(), owner: '', overdue: false, changed: false, text: '' };

/** The parameters of a filter in the query, in this order. */
const parameters = ['show', 'owner', 'overdue', 'changed', 'q'] as const;

/** The longest accepted text, in UTF-16 code units. Longer ones are ignored, as no person wrote them. */
const longestText = 500;

/**
 * Parses the filter of a query.
 *
 * @param query The query of an address, with or without its question mark.
 * @returns The filter; equal to {@link noFilter} if the query has no valid parameter.
 */
export function parseFilter(query: string): Filter {
  const values = new URLSearchParams(query);
  const shown = values.getAll('show').join(',').split(',');
  return {
    statuses: new Set(statuses.filter((status) => shown.includes(status))),
    owner: shortText(values.get('owner')),
    overdue: values.get('overdue') === '',
    changed: values.get('changed') === '',
    text: shortText(values.get('q')),
  };
}

function shortText(value: string | null): string {
  const text = value?.trim() ?? '';
  return text.length > longestText ? '' : text;
}

/**
 * Formats a filter as a query.
 *
 * @param query The present query of the address. Its other parameters come first, unchanged.
 * @returns The query with its question mark; empty if it has no parameter.
 */
export function formatFilter(filter: Filter, query = ''): string {
  const parts = [
    ...query
      .replace(/^\?/u, '')
      .split('&')
      .filter((part) => part !== '' && !isFilterParameter(part)),
    // In the order of `statuses`, so that equal filters give equal addresses.
    ...formatParameter('show', statuses.filter((status) => filter.statuses.has(status)).join(',')),
    ...formatParameter('owner', filter.owner),
    ...(filter.overdue ? ['overdue'] : []),
    ...(filter.changed ? ['changed'] : []),
    ...formatParameter('q', filter.text),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function isFilterParameter(part: string): boolean {
  return parameters.some((name) => new URLSearchParams(part).has(name));
}

function formatParameter(name: (typeof parameters)[number], value: string): string[] {
  return value === '' ? [] : [new URLSearchParams({ [name]: value }).toString().replaceAll('%2C', ',')];
}

/** True if a filter has no condition. */
export function isEmpty(filter: Filter): boolean {
  return formatFilter(filter) === '';
}

/** The facts about an item that a filter checks, besides its status. */
export interface ItemFacts {
  owner: string;
  /** The due date: an ISO day; empty if there is none. */
  due: string;
  /** True if the item is new or reworded. */
  isChanged: boolean;
  /** The text, the note and the owner of the item, folded (`fold.ts`). */
  text: string;
}

/** Returns the facts about an item within another one, from which it inherits the owner, the due date and the texts. */
export function below(parent: ItemFacts, item: ItemFacts): ItemFacts {
  return {
    owner: item.owner === '' ? parent.owner : item.owner,
    due: item.due === '' ? parent.due : item.due,
    isChanged: item.isChanged || parent.isChanged,
    // `join` makes a flat string; a concatenation would stay a rope until the first search flattens it.
    text: [parent.text, item.text].join('\n'),
  };
}

/**
 * Returns a predicate that is true if a filter shows a leaf with a status and facts.
 *
 * @param today The ISO day of the person.
 */
export function createMatcher(filter: Filter, today: string): (status: Status, facts: ItemFacts) => boolean {
  const words = foldedWords(filter.text);
  const owners = new Map<string, boolean>();
  const isOwner = (owner: string): boolean => {
    const known = owners.get(owner) ?? fold(owner.trim()) === fold(filter.owner);
    owners.set(owner, known);
    return known;
  };
  return (status, { owner, due, isChanged, text }) =>
    (filter.statuses.size === 0 || filter.statuses.has(status)) &&
    (filter.owner === '' || isOwner(owner)) &&
    (!filter.overdue || isOverdue(due, today, status === 'done' || status === 'not-applicable')) &&
    (!filter.changed || isChanged) &&
    words.every((word) => text.includes(word));
}
