/** The names that were used before, to choose from. */
import { textOf } from '../../progress/marks/mark.ts';
import { markEntries } from '../store/entries.ts';
import { currentEngagement, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';

/** @returns The owners in this engagement, of all lists, in the order of the page's language. */
export function usedOwners(): string[] {
  const here = [...scopes.values()].map(markOf);
  const all = [...markEntries(currentEngagement()).map(({ mark }) => mark), ...here];
  const names = new Set(all.map((mark) => textOf(mark, 'owner')));
  names.delete('');
  return [...names].sort(new Intl.Collator(document.documentElement.lang).compare);
}
