/** The order that a docset gives its documents and its phases. */

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * @param documents Paths of the documents that come first, in this order.
 * @returns A comparison of paths: the others follow by path. A list that belongs to a document (`plan/role-1`) and has no
 *   place of its own comes behind it, and `role-10` behind `role-2`.
 */
export function createComparePaths(documents: readonly string[]): (a: string, b: string) => number {
  const places = new Map(documents.map((path, place) => [path, place]));
  const placeOf = (path: string): number =>
    places.get(path) ?? places.get(path.slice(0, Math.max(path.lastIndexOf('/'), 0))) ?? documents.length;
  return (a, b) => placeOf(a) - placeOf(b) || compareSteps(a.split('/'), b.split('/'));
}

/** What is in a folder, or belongs to a document, stays together. */
function compareSteps(a: readonly string[], b: readonly string[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    const order = other === undefined ? 1 : byNumber.compare(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * @param phases Phases of a document, as published.
 * @param first Anchors of those that come first, in this order.
 * @returns The same; the others follow as published.
 */
export function orderPhases<Phase extends { heading: { anchor: string } }>(
  phases: readonly Phase[],
  first: readonly string[],
): Phase[] {
  const placeOf = ({ heading }: Phase): number => {
    const place = first.indexOf(heading.anchor.toLowerCase());
    return place === -1 ? first.length : place;
  };
  return [...phases].sort((a, b) => placeOf(a) - placeOf(b));
}
