/** Naming items. */

/**
 * The id of an item by its phase and its place in it.
 *
 * @param phase The phase's anchor, such as `general`.
 * @param place The item's number among its siblings, after its ancestors' numbers; 1-based. The lists of a phase are
 *   numbered through.
 * @returns Such as `general/3.2`.
 */
export function itemId(phase: string, place: readonly number[]): string {
  return `${phase}/${place.join('.')}`;
}
