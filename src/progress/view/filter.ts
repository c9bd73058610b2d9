/**
 * A filter of a list: which of its leaves a person wants to see. It stands in the page's address:
 *
 *     ?show=open,in-progress&owner=Ana&overdue&changed&q=dns
 *
 * so that it is there again after a reload, in another language, and for whoever gets the address. Of several statuses one
 * is enough; all else narrows the list further. What the query holds besides is left as it is, and what is said there
 * that means nothing here is taken no notice of.
 */
import { fold, foldedWords } from './fold.ts';
import { statuses, type Status } from '../marks/mark.ts';
import { isOverdue } from '../dates.ts';

export interface Filter {
  /** Those to show; where there are none, all. */
  statuses: ReadonlySet<Status>;
  /** Whose; empty for everyone's. */
  owner: string;
  /** Only what is past its due date and not done. */
  overdue: boolean;
  /** Only what is new or reworded. */
  changed: boolean;
  /** Words that must occur; empty for any. */
  text: string;
}

export const noFilter: Filter = { statuses: new Set(), owner: '', overdue: false, changed: false, text: '' };

/** The parameters of a filter, in the order in which they are written. */
const parameters = ['show', 'owner', 'overdue', 'changed', 'q'] as const;

/** A longer text is none that a person wrote, in UTF-16 code units. */
const longestText = 500;

/**
 * @param query An address's, with or without its question mark.
 * @returns What it says; {@link noFilter} where it says nothing that can be understood.
 */
export function parseFilter(query: string): Filter {
  const values = new URLSearchParams(query);
  const wanted = values.getAll('show').join(',').split(',');
  return {
    statuses: new Set(statuses.filter((status) => wanted.includes(status))),
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
 * @param filter The filter.
 * @param query The one that the address has: what is not of a filter is kept as it is, in front.
 * @returns A query with its question mark; empty where there is nothing to say.
 */
export function formatFilter(filter: Filter, query = ''): string {
  const parts = [
    ...query
      .replace(/^\?/u, '')
      .split('&')
      .filter((part) => part !== '' && !isOfFilter(part)),
    // In their own order, whatever the order in which they were chosen.
    ...written('show', statuses.filter((status) => filter.statuses.has(status)).join(',')),
    ...written('owner', filter.owner),
    ...(filter.overdue ? ['overdue'] : []),
    ...(filter.changed ? ['changed'] : []),
    ...written('q', filter.text),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function isOfFilter(part: string): boolean {
  return parameters.some((name) => new URLSearchParams(part).has(name));
}

function written(name: (typeof parameters)[number], value: string): string[] {
  return value === '' ? [] : [new URLSearchParams({ [name]: value }).toString().replaceAll('%2C', ',')];
}

/** Whether it shows everything because it asks for nothing. */
export function isEmpty(filter: Filter): boolean {
  return formatFilter(filter) === '';
}

/** What a filter asks of an item, besides its status. */
export interface ItemFacts {
  owner: string;
  /** An ISO day; empty where there is none. */
  due: string;
  /** Whether it is new or reworded. */
  isChanged: boolean;
  /** Folded (see `fold.ts`): its text, its note and its owner. */
  text: string;
}

/** @returns What holds for an item that stands below another: who owns the upper one owns the lower one, unless it says so. */
export function below(above: ItemFacts, own: ItemFacts): ItemFacts {
  return {
    owner: own.owner === '' ? above.owner : own.owner,
    due: own.due === '' ? above.due : own.due,
    isChanged: own.isChanged || above.isChanged,
    // Joined now, and not by the browser when it first looks for a word in it.
    text: [above.text, own.text].join('\n'),
  };
}

/**
 * @param filter The filter.
 * @param today An ISO day.
 * @returns Whether a leaf is to be shown.
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
