/** Showing what a filter lets through: computed for the whole list first, then written where it differs. */
import { createMatcher, isEmpty, type Filter } from '../../progress/view/filter.ts';
import { localDay } from '../../progress/dates.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { leaves, parts, updateFacts, type Leaf, type Part } from './list-rows.ts';

/** How many leaves are shown. */
export interface Shown {
  shown: number;
  count: number;
}

/**
 * @param filter The filter.
 * @param pinned Leaves that stay where they are for now, even if the filter does not let them through.
 * @returns How many leaves are shown now.
 */
export function showRows(filter: Filter, pinned: ReadonlySet<Scope>): Shown {
  const shownLeaves = isEmpty(filter) ? leaves : leaves.filter(createPredicate(filter, pinned));
  for (const part of parts) part.isMatch = false;
  // Whatever holds a leaf that is shown is shown, too.
  for (const leaf of shownLeaves) {
    for (let part: Part | undefined = leaf; part && !part.isMatch; part = part.parent) part.isMatch = true;
  }
  for (const part of parts) {
    // What stands in something hidden is not seen as it is.
    if (part.isMatch !== part.isHidden || part.parent?.isMatch === false) continue;
    part.isHidden = !part.isMatch;
    part.element.hidden = part.isHidden;
  }
  return { shown: shownLeaves.length, count: leaves.length };
}

function createPredicate(filter: Filter, pinned: ReadonlySet<Scope>): (leaf: Leaf) => boolean {
  const matches = createMatcher(filter, localDay(new Date()));
  updateFacts({ texts: filter.text !== '', changes: filter.changed });
  return ({ scope, facts }) => pinned.has(scope) || (facts !== undefined && matches(scope.status, facts));
}
