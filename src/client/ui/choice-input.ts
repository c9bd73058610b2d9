/** Creates form fields for choices. */
import { element } from './element.ts';

/** Creates a radio button or checkbox inside its label. */
export function choiceInput(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  isChosen: boolean,
  ...label: (Node | string)[]
): HTMLElement {
  const input = element('input', { type, name, value, defaultChecked: isChosen });
  return element('label', {}, input, element('span', {}, ...label));
}

/** Creates a group of fields with a title. */
export function choiceGroup(title: string, ...content: Node[]): HTMLFieldSetElement {
  return element('fieldset', {}, element('legend', {}, title), ...content);
}
