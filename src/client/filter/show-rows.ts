/** Showing what a filter lets through: computed for the whole list first, then written where it differs. */
import { createMatcher, isEmpty, type Filter } from '../../progress/view/filter.ts';
import { localDay } from '../../progress/dates.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { leaves, parts, readFacts, type Leaf, type Part } from './list-rows.ts';

/** How many leaves are shown. */
export interface Shown {
  shown: number;
  count: number;
}

/**
 * @param filter The filter.
 * @param held Leaves that stay where they are for now, even if the filter does not let them through.
 * @returns How many leaves are shown now.
 */
export function showRows(filter: Filter, held: ReadonlySet<Scope>): Shown {
  const wanted = isEmpty(filter) ? leaves : leaves.filter(letThrough(filter, held));
  for (const part of parts) part.isWanted = false;
  // Whatever holds a leaf that is shown is shown, too.
  for (const leaf of wanted) {
    for (let part: Part | undefined = leaf; part && !part.isWanted; part = part.above) part.isWanted = true;
  }
  for (const part of parts) {
    // What stands in something hidden is not seen as it is.
    if (part.isWanted !== part.isHidden || part.above?.isWanted === false) continue;
    part.isHidden = !part.isWanted;
    part.element.hidden = part.isHidden;
  }
  return { shown: wanted.length, count: leaves.length };
}

function letThrough(filter: Filter, held: ReadonlySet<Scope>): (leaf: Leaf) => boolean {
  const matches = createMatcher(filter, localDay(new Date()));
  readFacts({ texts: filter.text !== '', changes: filter.changed });
  return ({ scope, facts }) => held.has(scope) || (facts !== undefined && matches(scope.status, facts));
}
