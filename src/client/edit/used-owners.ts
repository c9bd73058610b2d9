/** The names that were used before, to choose from. */
import { detailText } from '../../progress/marks/mark.ts';
import { markEntries } from '../store/entries.ts';
import { currentProject, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';

/** @returns The owners in this project, of all lists, in the order of the page's language. */
export function usedOwners(): string[] {
  const here = [...scopes.values()].map(markOf);
  const all = [...markEntries(currentProject()).map(({ mark }) => mark), ...here];
  const names = new Set(all.map((mark) => detailText(mark, 'owner')));
  names.delete('');
  return [...names].sort(new Intl.Collator(document.documentElement.lang).compare);
}
