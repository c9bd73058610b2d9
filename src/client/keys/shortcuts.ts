/**
 * Keys for what is done often: see {@link shortcuts}. They do nothing while one writes or a dialog is open, and those that
 * are a single letter can be switched off (`jalon:shortcuts`), as they get in the way of speech input (WCAG 2.1.4).
 */
import { readEntry, scopeName, scopes } from '../head/globals.ts';
import { updateMarks } from '../store/marks.ts';
import { writeEntry } from '../store/storage.ts';
import { focusedCheckbox, goToNextOpen, moveFocus } from './walk-items.ts';

/** Where it is kept that the person does not want them: `off`. */
const settingKey = 'jalon:shortcuts';

export function areShortcutsOn(): boolean {
  return readEntry(settingKey) !== 'off';
}

export function setShortcutsOn(isOn: boolean): void {
  writeEntry(settingKey, isOn ? 'on' : 'off');
}

/** What each key does, in the order in which the help lists them; `name` ends a message's key. */
export const shortcuts = [
  {
    key: 'j',
    name: 'next',
    run: () => {
      moveFocus(1);
    },
  },
  {
    key: 'k',
    name: 'previous',
    run: () => {
      moveFocus(-1);
    },
  },
  { key: 'o', name: 'nextOpen', run: () => goToNextOpen() },
  { key: 'x', name: 'tick', run: () => focusedCheckbox()?.click() },
  { key: 'p', name: 'inProgress', run: toggleInProgress },
  { key: 'n', name: 'note', run: editNote },
  { key: 'f', name: 'filter', run: async () => (await import('../filter/open-filter.ts')).openFilter('statuses') },
  { key: '/', name: 'search', run: async () => (await import('../filter/open-filter.ts')).openFilter('text') },
  { key: 'u', name: 'undo', run: async () => (await import('../journal/undo.ts')).undo() },
  { key: '?', name: 'help', run: async () => (await import('./keys-dialog.ts')).openKeys() },
] as const;

/** Does what a key says. */
export function handleKey(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || isTextInput(target) || document.querySelector('dialog[open], [popover]:popover-open'))
    return;
  if (ctrlKey || metaKey) {
    const command =
      key.toLowerCase() === 'z' ? (shiftKey ? 'redo' : 'undo') : key.toLowerCase() === 'y' ? 'redo' : undefined;
    if (!command || altKey) return;
    event.preventDefault();
    void import('../journal/undo.ts').then((journal) => journal[command]());
    return;
  }
  const shortcut = shortcuts.find((known) => known.key === key.toLowerCase());
  if (!shortcut || altKey || !areShortcutsOn()) return;
  event.preventDefault();
  void shortcut.run();
}

/** Whether keys are for what one writes; a checkbox takes only the space bar. */
function isTextInput(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type="checkbox"]'))
  );
}

function toggleInProgress(): void {
  const box = focusedCheckbox();
  const item = box && scopes.get(scopeName(box) ?? '');
  if (item?.kind !== 'leaf') return;
  updateMarks('status', [[item, { status: item.status === 'in-progress' ? 'open' : 'in-progress' }]]);
}

async function editNote(): Promise<void> {
  const box = focusedCheckbox();
  if (box) await (await import('../edit/edit-item.ts')).toggleEditor(box, 'note');
}
