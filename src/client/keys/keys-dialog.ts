/** The help for the keyboard: which key does what, and the switch to do without. */
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { loadWords } from '../data/words.ts';
import { heldKeys } from './key-names.ts';
import { areKeysOn, setKeysOn, shortcuts } from './shortcuts.ts';

export async function openKeys(): Promise<void> {
  const t = await loadWords();
  const { control, shift } = heldKeys(t);
  const rows = shortcuts.map(({ key, name }): [string[], string] => [[key], t(`keys.${name}`)]);
  const always: [string[], string][] = [
    [[control, 'Z'], t('keys.undo')],
    [[control, shift, 'Z'], t('keys.redo')],
  ];
  const table = element(
    'table',
    {},
    ...[...rows, ...always].map(([keys, meaning]) =>
      element(
        'tr',
        {},
        element(
          'th',
          { scope: 'row' },
          ...keys.flatMap((key, at) => [...(at > 0 ? [' + '] : []), element('kbd', {}, key)]),
        ),
        element('td', {}, meaning),
      ),
    ),
  );
  const box = element('input', { type: 'checkbox', checked: areKeysOn() });
  box.addEventListener('change', () => {
    setKeysOn(box.checked);
  });
  await openDialog(t('keys.title'), table, element('label', { className: 'switch' }, box, t('keys.on')));
}
