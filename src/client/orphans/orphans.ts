/**
 * Marks whose item is gone from the document. Those of an item that goes by another id now move there; the others are
 * told once, with the text that they had, to be downloaded and dismissed. Loaded once there are any.
 *
 * Nothing is thrown away: a mark that moved is removed from its old place only after it was written to the new one, and
 * one that was dismissed stays in storage.
 */
import type { Mark } from '../../progress/marks/mark.ts';
import {
  dismissedEntry,
  movedEntry,
  mergedEntry,
  sortOrphans,
  type Orphan,
  type SortedOrphans,
} from '../../progress/marks/orphans.ts';
import { keyOf, parseMark, readEntry } from '../head/globals.ts';
import { loadHistory } from '../data/document-history.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { drawOrphans } from './draw-orphans.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { orphanKeys } from './orphan-keys.ts';
import { followOtherTabs, removeEntry, writeEntry } from '../store/storage.ts';
import { loadWords } from '../data/words.ts';

async function tellOrphans(main: HTMLElement, list: string): Promise<void> {
  const history = await loadHistory();
  const sort = (): SortedOrphans => sortOrphans(orphanedMarks(list), history);
  for (const { from, to, since } of sort().moved) move(keyOf(list, from), keyOf(list, to), since);
  if (sort().lost.length === 0) return;
  const t = await loadWords();
  const panel = document.createElement('div');
  let shown = '';
  const show = (): void => {
    const { lost } = sort();
    const ids = JSON.stringify(lost.map(({ id }) => id));
    // Another tab ticks something else: the panel stays as it is, and keeps the focus if it has it.
    if (ids === shown) return;
    shown = ids;
    panel.hidden = lost.length === 0;
    if (!panel.hidden) drawOrphans(panel, list, lost, t, dismiss);
  };
  const dismiss = (): void => {
    focusHeading(main);
    sort().lost.forEach(({ id }: Orphan) => {
      dismissEntry(keyOf(list, id));
    });
    show();
  };
  show();
  const section = main.querySelector(':scope > section');
  if (section) section.before(panel);
  else main.append(panel);
  followOtherTabs((key) => {
    if ((key ?? keyOf(list, '')).startsWith(keyOf(list, ''))) show();
  });
}

function orphanedMarks(list: string): Map<string, Mark> {
  const start = keyOf(list, '');
  return new Map(
    orphanKeys(list).flatMap((key) => {
      const mark = parseMark(readEntry(key) ?? '');
      return mark ? [[key.slice(start.length), mark]] : [];
    }),
  );
}

function move(from: string, to: string, since: string): void {
  const old = readEntry(from);
  const holds = old === null ? undefined : mergedEntry(movedEntry(old, since), readEntry(to));
  if (holds === undefined || !writeEntry(to, holds)) return;
  removeEntry(from);
  // This tab is told as the others are.
  dispatchEvent(new StorageEvent('storage', { key: to, newValue: holds }));
}

function dismissEntry(key: string): void {
  const stored = readEntry(key);
  if (stored !== null) writeEntry(key, dismissedEntry(stored, new Date().toISOString()));
}

const main = document.querySelector<HTMLElement>('main[data-list]');
// Where a file cannot be loaded nothing is said, and nothing is lost: the next page view tries again.
if (main) tellOrphans(main, main.dataset['list'] ?? '').catch(ignoreLoadFailure);
