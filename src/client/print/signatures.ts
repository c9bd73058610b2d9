/** Lines for signatures, at the end of what is printed. */
import type { Translate } from '../../locale/translator.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';

/** Room for two: who did it, and who saw that it was done. */
export function signatureBlock(t: Translate): HTMLElement {
  const line = (): HTMLElement =>
    element(
      'p',
      {},
      ...(['print.name', 'print.day', 'print.signed'] as const).map((key) => element('span', {}, t(key))),
    );
  return element('div', { className: 'signatures', lang: wordsTag() }, line(), line());
}
