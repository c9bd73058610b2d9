/** The keyboard help: the shortcuts, and the switch that turns them off. */
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { loadWords } from '../data/words.ts';
import { modifierKeys } from './key-names.ts';
import { areShortcutsOn, setShortcutsOn, shortcuts } from './shortcuts.ts';

export async function openKeys(): Promise<void> {
  const t = await loadWords();
  const { control, shift } = modifierKeys(t);
  const rows = shortcuts.map(({ key, name }): [string[], string] => [[key], t(`keys.${name}`)]);
  const fixedRows: [string[], string][] = [
    [[control, 'Z'], t('keys.undo')],
    [[control, shift, 'Z'], t('keys.redo')],
  ];
  const table = element(
    'table',
    {},
    ...[...rows, ...fixedRows].map(([keys, meaning]) =>
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
  const checkbox = element('input', { type: 'checkbox', checked: areShortcutsOn() });
  checkbox.addEventListener('change', () => {
    setShortcutsOn(checkbox.checked);
  });
  await openDialog(t('keys.title'), table, element('label', { className: 'switch' }, checkbox, t('keys.on')));
}
