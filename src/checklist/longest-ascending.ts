/** What of a list is in order: the least that was moved is what is not. */

/**
 * @param values Different from each other.
 * @param indexOf What they should be in order of.
 * @returns The most of them that can be left as they are, the others being moved: a longest ascending subsequence.
 */
export function longestAscending<Value>(values: readonly Value[], indexOf: (value: Value) => number): Value[] {
  /** For each length, the last value of such a subsequence that ends lowest. */
  const ends: Value[] = [];
  const previous = new Map<Value, Value | undefined>();
  for (const value of values) {
    const place = firstNotBelow(ends, indexOf, indexOf(value));
    previous.set(value, ends[place - 1]);
    ends[place] = value;
  }
  const result: Value[] = [];
  for (let value = ends.at(-1); value !== undefined; value = previous.get(value)) result.push(value);
  return result.reverse();
}

/** Where in ascending values the first one stands that is not below an index; behind the last, where all are. */
function firstNotBelow<Value>(values: readonly Value[], indexOf: (value: Value) => number, index: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && indexOf(value) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
