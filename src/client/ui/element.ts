/** Making elements in a line. */

/**
 * @param name The tag's name.
 * @param properties Of the element, by their DOM names.
 * @param content What it holds, in order.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
