/**
 * Keyboard shortcuts: see {@link shortcuts}. They do nothing while the person types or a dialog is open. Single-key
 * shortcuts can be turned off (`jalon:shortcuts`), because they interfere with speech input:
 * https://www.w3.org/TR/WCAG22/#character-key-shortcuts.
 */
import { readEntry, scopeName, scopes } from '../head/globals.ts';
import { updateMarks } from '../store/marks.ts';
import { writeEntry } from '../storage/storage.ts';
import { focusedCheckbox, goToNextOpen, moveFocus } from './walk-items.ts';

/** The storage key of the setting: `off`, or `on`. */
const settingKey = 'jalon:shortcuts';

export function areShortcutsOn(): boolean {
  return readEntry(settingKey) !== 'off';
}

export function setShortcutsOn(isOn: boolean): void {
  writeEntry(settingKey, isOn ? 'on' : 'off');
}

/** The shortcuts in the order of the help; `name` completes the message key `keys.<name>`. */
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

/** Handles a `keydown` event: undo and redo with the command key, and the shortcuts. */
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

/** True if the event target takes text, where shortcuts must not fire. A checkbox only takes the space bar. */
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
