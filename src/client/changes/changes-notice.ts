/**
 * The notice that summarizes what changed since the last visit and opens a dialog with the details. It appears on every
 * visit until the person dismisses it in any tab. Loaded only if the list has changed.
 */
import { countChanges, changesSince, type Changes, type DatedItem } from '../../progress/view/changes-since.ts';
import { loadHistory } from '../data/document-history.ts';
import { isItem, newSinceVisit, scopes, wordsTag } from '../head/globals.ts';
import { $changed } from '../store/marks.ts';
import { showNotice, type ShownNotice } from '../ui/notices.ts';
import { followOtherTabs } from '../storage/storage.ts';
import { rememberVisit, visitEntry } from './visit.ts';
import { loadWords } from '../data/words.ts';
import { openChanges } from './open-changes.ts';

/**
 * Shows the notice if the list has changed since the last visit.
 *
 * @throws Error if the page's JSON or words cannot be loaded; no notice is shown then.
 */
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
    // Another tab may have dismissed the notice meanwhile.
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

/** Redraws the lines below the items: none of them is new or reworded any more. */
function redrawItems(): void {
  $changed.set([...scopes.values()].filter(isItem));
}

/** Returns the items of the page that were added or reworded after the list's first version. */
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
