/** Shows the items that match a filter. Computes the result for the whole list first, then writes only what differs. */
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
 * Shows the leaves that match, with everything that contains them, and hides the rest.
 *
 * @param pinned Leaves that stay visible even if they do not match.
 * @returns How many leaves are shown.
 */
export function showRows(filter: Filter, pinned: ReadonlySet<Scope>): Shown {
  const shownLeaves = isEmpty(filter) ? leaves : leaves.filter(createPredicate(filter, pinned));
  for (const part of parts) part.isMatch = false;
  for (const leaf of shownLeaves) {
    for (let part: Part | undefined = leaf; part && !part.isMatch; part = part.parent) part.isMatch = true;
  }
  for (const part of parts) {
    // A part inside a hidden part is out of sight in any case.
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
