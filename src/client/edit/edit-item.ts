/**
 * The editor of an item's status, owner, due date and note, in a panel below the item. Each entry is saved at once, so
 * there is no submit button. Only one editor is open at a time.
 */
import type { Translate } from '../../locale/translator.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { button } from '../ui/button.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { $changed } from '../store/marks.ts';
import { shownItem } from '../list/shown-item.ts';
import { loadWords } from '../data/words.ts';
import { dueField, noteField, ownerField, type Field } from './detail-fields.ts';
import { statusField } from './status-field.ts';

/** The field that gets the focus when the editor opens. */
export type FocusTarget = 'status' | 'note';

let close: (() => void) | undefined;

/**
 * Opens the editor of the item that contains an element, or closes it if it is open.
 *
 * @param control The element; it gets the focus back when the editor closes.
 */
export async function toggleEditor(control: HTMLElement, target: FocusTarget = 'status'): Promise<void> {
  const item = shownItem(control.closest('li'));
  if (!item) return;
  const wasOpen = item.element.querySelector(':scope > .editor') !== null;
  close?.();
  if (wasOpen) {
    control.focus();
    return;
  }
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  openEditor(t, item.scope, item.element, control, target);
}

function openEditor(t: Translate, scope: Scope, row: HTMLElement, control: HTMLElement, target: FocusTarget): void {
  const text = row.querySelector('label')?.textContent.trim() ?? scope.id;
  const fields: Record<string, Field> = {
    ...(scope.kind === 'leaf' ? { status: statusField(t, scope) } : {}),
    owner: ownerField(t, scope),
    due: dueField(t, scope),
    note: noteField(t, scope),
  };
  const panel = element(
    'div',
    { className: 'editor', role: 'group', ariaLabel: t('edit.title', { item: text }), lang: wordsTag() },
    ...Object.values(fields).map(({ content }) => content),
  );
  const toggle = row.querySelector<HTMLElement>(':scope > div:first-child > [data-do="edit"]');
  const stopListening = $changed.listen((items) => {
    if (items.includes(scope)) for (const { refresh } of Object.values(fields)) refresh();
  });
  const closePanel = (): void => {
    stopListening();
    for (const { commit } of Object.values(fields)) commit?.();
    panel.remove();
    toggle?.setAttribute('aria-expanded', 'false');
    close = undefined;
  };
  const closeAndRefocus = (): void => {
    closePanel();
    control.focus();
  };
  panel.append(button(t('dialog.close'), closeAndRefocus));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeAndRefocus();
  });
  close = closePanel;
  (row.querySelector(':scope > .said') ?? row.firstElementChild)?.after(panel);
  toggle?.setAttribute('aria-expanded', 'true');
  (fields[target] ?? fields['owner'])?.focus();
}
