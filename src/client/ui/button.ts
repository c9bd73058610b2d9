/** Creates buttons. */
import { element } from './element.ts';

/** Creates a button with a label and a click handler. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
