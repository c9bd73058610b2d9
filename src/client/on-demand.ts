/** What a list has to say only now and then: its code is loaded once there may be something to say. */
import { markKey } from '../progress/mark-key.ts';
import { parseMark, saysAnything } from '../progress/mark.ts';
import { $marks } from './marks.ts';
import { entryKeys, readEntry } from './read-entry.ts';

/** Looks for ticks of items whose wording changed, now and whenever a mark changes, and once for marks of no item. */
export function connectOnDemand(): void {
  const list = document.querySelector<HTMLElement>('main[data-list]')?.dataset['list'];
  if (list === undefined) return;
  const look = (): void => {
    if (document.querySelector('[data-changed] input:checked')) void import('./rewording.ts');
  };
  $marks.subscribe(look);
  if (orphanKeys(list).length > 0) void import('./orphans.ts');
}

/** @returns The entries of a list that say something of an item that its page does not have. */
export function orphanKeys(list: string): string[] {
  const start = markKey(list, '');
  return entryKeys(start).filter((key) => {
    const mark = document.getElementById(key.slice(start.length)) ? undefined : parseMark(readEntry(key) ?? '');
    return mark && saysAnything(mark);
  });
}
