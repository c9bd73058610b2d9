/** Creates DOM elements. */

/**
 * Creates a DOM element with its properties and children.
 *
 * @param name The tag name.
 * @param properties DOM properties, such as `className`.
 * @param content The children, in order.
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
