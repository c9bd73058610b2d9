/** The names of modifier keys: symbols on a Mac, otherwise words in the interface's language. */
import type { Translate } from '../../locale/translator.ts';

const isMac = /mac|iphone|ipad/iu.test(navigator.userAgent);

/** Returns the names of the command key (⌘ or Ctrl) and of the shift key. */
export function modifierKeys(t: Translate): { control: string; shift: string } {
  return isMac ? { control: '⌘', shift: '⇧' } : { control: t('keys.control'), shift: t('keys.shift') };
}
