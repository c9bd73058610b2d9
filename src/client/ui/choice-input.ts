/** Fields of forms in which a person chooses. */
import { element } from './element.ts';

/** @returns A radio button or checkbox in its label. */
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

/** @returns Fields under a title. */
export function choiceGroup(title: string, ...content: Node[]): HTMLFieldSetElement {
  return element('fieldset', {}, element('legend', {}, title), ...content);
}
