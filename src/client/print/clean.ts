/** Copies of what the page shows, for paper. */

/**
 * @param path The path of the page that it is from.
 * @returns A copy without ids, as the page keeps its own; links into that page lead there.
 */
export function clean<Made extends Element>(element: Made, path: string): Made {
  const copy = document.importNode(element, true);
  for (const part of [copy, ...copy.querySelectorAll('[id], [href]')]) {
    part.removeAttribute('id');
    const href = part.getAttribute('href');
    if (href?.startsWith('#')) part.setAttribute('href', path + href);
  }
  return copy;
}
