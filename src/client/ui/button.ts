/** A button that does something. */
import { element } from './element.ts';

/** @param label What it says. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
