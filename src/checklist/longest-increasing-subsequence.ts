/** Finds the longest increasing subsequence of a list; the other values are the smallest set of moved ones. */

/**
 * Finds the largest set of values that are already in order, in O(n log n) time (patience sorting).
 *
 * @param values Distinct values.
 * @param indexOf Returns the place of a value in the expected order.
 * @returns The longest subsequence with ascending places.
 */
export function longestIncreasingSubsequence<Value>(
  values: readonly Value[],
  indexOf: (value: Value) => number,
): Value[] {
  /** For each length, the last value of the subsequence that ends lowest. */
  const ends: Value[] = [];
  const previous = new Map<Value, Value | undefined>();
  for (const value of values) {
    const place = lowerBound(ends, indexOf, indexOf(value));
    previous.set(value, ends[place - 1]);
    ends[place] = value;
  }
  const result: Value[] = [];
  for (let value = ends.at(-1); value !== undefined; value = previous.get(value)) result.push(value);
  return result.reverse();
}

/** Returns the position of the first value whose index is not below the given one, or the length if there is none. */
function lowerBound<Value>(values: readonly Value[], indexOf: (value: Value) => number, index: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && indexOf(value) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
