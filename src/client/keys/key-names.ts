/** What the keys that are held down are called: as on a Mac, or in the interface's language. */
import type { Translate } from '../../locale/translator.ts';

const isMac = /mac|iphone|ipad/iu.test(navigator.userAgent);

/** The key that commands are given with, and the one for capitals. */
export function modifierKeys(t: Translate): { control: string; shift: string } {
  return isMac ? { control: '⌘', shift: '⇧' } : { control: t('keys.control'), shift: t('keys.shift') };
}
