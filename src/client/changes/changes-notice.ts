/**
 * Says on arrival what changed since the last visit: a notice that sums it up and leads to a dialog with all of it. The
 * lines below the items say so, too (`said.ts`). All of it is shown on every visit until the person dismisses it, in
 * any tab. Loaded once there is something new.
 */
import { countChanges, changesSince, type Changes, type DatedItem } from '../../progress/view/changes-since.ts';
import { loadHistory } from '../data/document-history.ts';
import { isItem, newSinceVisit, scopes, wordsTag } from '../head/globals.ts';
import { $changed } from '../store/marks.ts';
import { showNotice, type ShownNotice } from '../ui/notices.ts';
import { followOtherTabs } from '../store/storage.ts';
import { rememberVisit, visitEntry } from './visit.ts';
import { loadWords } from '../data/words.ts';
import { openChanges } from './open-changes.ts';

/** @throws Error where the page's JSON or words cannot be loaded; then nothing is said. */
export async function showChangesNotice(): Promise<void> {
  const since = newSinceVisit();
  if (since === undefined) return;
  const changes = changesSince(await loadHistory(), datedItems(), since);
  if (countChanges(changes) === 0) {
    rememberVisit();
    return;
  }
  const text = await summarize(changes);
  let shown: ShownNotice | undefined;
  const show = async (): Promise<void> => {
    // Dismissed meanwhile, in another tab.
    if (newSinceVisit() === undefined) return;
    const open = (): void =>
      void openChanges(changes, { onDismiss: dismiss, onClose: () => void show().then(focusNotice) });
    const t = await loadWords();
    const actions = [{ label: t('changes.show'), run: open }];
    shown = await showNotice({ text, actions, isLasting: true, onDismiss: dismiss });
  };
  const focusNotice = (): void => {
    if (document.activeElement === document.body) shown?.bar.querySelector('button')?.focus();
  };
  followOtherTabs((key) => {
    if ((key && key !== visitEntry()) || newSinceVisit() !== undefined) return;
    shown?.leave();
    document.querySelector<HTMLDialogElement>('#j-dialog[data-changes]')?.close();
    redrawItems();
  });
  await show();
}

function dismiss(): void {
  rememberVisit();
  redrawItems();
}

/** The lines below the items are drawn anew, without what was new. */
function redrawItems(): void {
  $changed.set([...scopes.values()].filter(isItem));
}

/** The items of the page that were not always there, or not in this wording. */
function datedItems(): DatedItem[] {
  return [...document.querySelectorAll<HTMLElement>('main li:is([data-since], [data-changed])')].map((item) => {
    const { since, changed } = item.dataset;
    return { id: item.id, text: item.querySelector('label')?.textContent.trim() ?? '', since, changed };
  });
}

async function summarize({ added, reworded, removed }: Changes): Promise<string> {
  const t = await loadWords();
  const kinds = [
    ...(added.length > 0 ? [t('changes.added', { count: added.length })] : []),
    ...(reworded.length > 0 ? [t('changes.reworded', { count: reworded.length })] : []),
    ...(removed.length > 0 ? [t('changes.removed', { count: removed.length })] : []),
  ];
  return t('changes.summary', { changes: new Intl.ListFormat(wordsTag(), { style: 'narrow' }).format(kinds) });
}
