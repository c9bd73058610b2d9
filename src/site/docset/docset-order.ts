/** Sorts documents and phases in the order that a docset chooses. */

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * Returns a comparison function for the paths of documents.
 *
 * Paths outside the chosen ones follow by path, with numbers in numeric order. The list of a role (`plan/role-1`)
 * without a chosen place follows its document, and `role-10` follows `role-2`.
 *
 * @param documents Paths of the documents that come first, in this order.
 */
export function createComparePaths(documents: readonly string[]): (a: string, b: string) => number {
  const places = new Map(documents.map((path, place) => [path, place]));
  const placeOf = (path: string): number =>
    places.get(path) ?? places.get(path.slice(0, Math.max(path.lastIndexOf('/'), 0))) ?? documents.length;
  return (a, b) => placeOf(a) - placeOf(b) || compareSteps(a.split('/'), b.split('/'));
}

/** Compares step by step, so that the files of a folder and the lists of a document stay together. */
function compareSteps(a: readonly string[], b: readonly string[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    const order = other === undefined ? 1 : byNumber.compare(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * Returns the phases of a document in the docset's order; the phases that it does not name follow as published.
 *
 * @param phases The phases as published.
 * @param first Anchors of the phases that come first, in this order.
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
