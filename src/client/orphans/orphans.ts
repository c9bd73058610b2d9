/**
 * Handles orphans: marks whose item is not in the document. The mark of a renamed item moves to the present id. A panel
 * shows the others with their last text until the person dismisses them. Loaded only if there are orphans.
 *
 * No mark is lost: a moved mark is removed from its old key only after it was written to the new one, and a dismissed
 * mark stays in storage.
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
import { followOtherTabs, removeEntry, writeEntry } from '../storage/storage.ts';
import { loadWords } from '../data/words.ts';

async function showOrphans(main: HTMLElement, list: string): Promise<void> {
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
    // Another tab changed another item: drawing the panel again would lose its focus.
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
  const prefix = keyOf(list, '');
  return new Map(
    orphanKeys(list).flatMap((key) => {
      const mark = parseMark(readEntry(key) ?? '');
      return mark ? [[key.slice(prefix.length), mark]] : [];
    }),
  );
}

/** Moves a mark to another key, merged with the mark there. */
function move(from: string, to: string, since: string): void {
  const old = readEntry(from);
  const merged = old === null ? undefined : mergedEntry(movedEntry(old, since), readEntry(to));
  if (merged === undefined || !writeEntry(to, merged)) return;
  removeEntry(from);
  // The browser notifies only the other tabs.
  dispatchEvent(new StorageEvent('storage', { key: to, newValue: merged }));
}

function dismissEntry(key: string): void {
  const stored = readEntry(key);
  if (stored !== null) writeEntry(key, dismissedEntry(stored, new Date().toISOString()));
}

const main = document.querySelector<HTMLElement>('main[data-list]');
// If a file cannot be loaded, no mark is lost: the next page view tries again.
if (main) showOrphans(main, main.dataset['list'] ?? '').catch(ignoreLoadFailure);
