/** Pairs two lists in order, where either may have elements without a partner (Needleman–Wunsch alignment). */

/**
 * Finds the order-preserving pairs with the highest total score.
 *
 * @param here The elements of one list, in order.
 * @param there The elements of the other list, in order.
 * @param score Returns the score of a pair. A pair that adds nothing is not made.
 * @returns The pairs, in order. Among equal results, the last elements stay unpaired.
 */
export function alignInOrder<Value>(
  here: readonly Value[],
  there: readonly Value[],
  score: (here: Value, there: Value) => number,
): [here: Value, there: Value][] {
  const width = there.length + 1;
  const best = new Float64Array((here.length + 1) * width);
  const at = (h: number, t: number): number => best[h * width + t] ?? 0;
  for (const [h, left] of here.entries()) {
    for (const [t, right] of there.entries()) {
      best[(h + 1) * width + t + 1] = Math.max(at(h, t) + score(left, right), at(h, t + 1), at(h + 1, t));
    }
  }
  const pairs: [Value, Value][] = [];
  let [h, t] = [here.length, there.length];
  while (h > 0 && t > 0) {
    if (at(h, t) === at(h - 1, t)) h--;
    else if (at(h, t) === at(h, t - 1)) t--;
    else {
      const [left, right] = [here[--h], there[--t]];
      if (left !== undefined && right !== undefined) pairs.push([left, right]);
    }
  }
  return pairs.reverse();
}
