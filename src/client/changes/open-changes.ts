/** The dialog that lists the changes since the last visit by kind, with links to the items. */
import type { Translate } from '../../locale/translator.ts';
import { hasContent } from '../../progress/marks/mark-content.ts';
import type { Changes, Rewording } from '../../progress/view/changes-since.ts';
import { wordDiff } from '../../progress/view/word-diff.ts';
import { button } from '../ui/button.ts';
import { formatDay } from '../ui/dates.ts';
import { openDialog } from '../ui/dialog.ts';
import { drawDiff } from './draw-diff.ts';
import { element } from '../ui/element.ts';
import { keyOf, parseMark, readEntry } from '../head/globals.ts';
import { loadWords } from '../data/words.ts';

export interface ChangesHandlers {
  /** Called when the person confirms that they have seen all changes. */
  onDismiss: () => void;
  /** Called when the dialog closes in any other way: the changes stay new. */
  onClose: () => void;
}

/** Opens the dialog. A link to an item closes the dialog and moves the focus to the item. */
export async function openChanges(changes: Changes, handlers: ChangesHandlers): Promise<void> {
  const t = await loadWords();
  const seenButton = button(t('changes.seen'), () => {
    dialog.close('seen');
  });
  const dialog = await openDialog(t('changes.title'), ...drawKinds(changes, t), seenButton);
  dialog.dataset['changes'] = '';
  // Reading starts at the top, however long the dialog is.
  const heading = dialog.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    dialog.close();
    goToItem(link.hash);
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'seen') handlers.onDismiss();
    else handlers.onClose();
  });
}

/** Sets the address before the focus, because navigating to a fragment moves the focus away. */
function goToItem(fragment: string): void {
  location.hash = fragment;
  document
    .getElementById(decodeURI(fragment.slice(1)))
    ?.querySelector('input')
    ?.focus();
}

function drawKinds({ added, reworded, removed }: Changes, t: Translate): Node[] {
  return [
    ...drawKind(
      t('changes.added', { count: added.length }),
      added.map(({ id, text }) => [element('a', { href: hrefOf(id), lang: pageTag() }, text)]),
    ),
    ...drawKind(
      t('changes.reworded', { count: reworded.length }),
      reworded.map((item) => drawRewording(item, t)),
    ),
    ...drawKind(
      t('changes.removed', { count: removed.length }),
      removed.map((item) => drawRemoved(item, t)),
    ),
  ];
}

function drawKind(title: string, rows: Node[][]): Node[] {
  if (rows.length === 0) return [];
  return [element('h3', {}, title), element('ul', {}, ...rows.map((row) => element('li', {}, ...row)))];
}

function drawRewording({ id, before, now }: Rewording, t: Translate): Node[] {
  const words = { removed: t('changes.went'), added: t('changes.came') };
  const text = before === undefined ? [now] : drawDiff(wordDiff(before, now, pageTag()), words);
  const link = element('a', { href: hrefOf(id), ariaLabel: t('changes.goToItem', { item: now }) }, t('changes.goTo'));
  return [element('p', { className: 'diff', lang: pageTag() }, ...text), link];
}

function drawRemoved({ id, text, removed }: Changes['removed'][number], t: Translate): Node[] {
  const day = formatDay(removed, 'long');
  const { list = '' } = document.getElementById('j-outlines')?.dataset ?? {};
  const mark = parseMark(readEntry(keyOf(list, id)) ?? '');
  const facts = [t('orphans.removed', { date: day }), ...(mark && hasContent(mark) ? [t('changes.kept')] : [])];
  return [element('p', { lang: pageTag() }, text), element('small', {}, facts.join(' · '))];
}

function hrefOf(id: string): string {
  return `#${encodeURI(id)}`;
}

function pageTag(): string {
  return document.documentElement.lang;
}
