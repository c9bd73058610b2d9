/** Pairing two lists in order, some of either being left alone (Needleman and Wunsch's way). */

/**
 * @param worth What a pair counts for; what counts for nothing is not paired.
 * @returns The pairs that count for most together. Where it is all the same, the last ones are left alone.
 */
export function alignInOrder<Value>(
  here: readonly Value[],
  there: readonly Value[],
  worth: (here: Value, there: Value) => number,
): [here: Value, there: Value][] {
  const width = there.length + 1;
  const best = new Float64Array((here.length + 1) * width);
  const at = (h: number, t: number): number => best[h * width + t] ?? 0;
  for (const [h, own] of here.entries()) {
    for (const [t, other] of there.entries()) {
      best[(h + 1) * width + t + 1] = Math.max(at(h, t) + worth(own, other), at(h, t + 1), at(h + 1, t));
    }
  }
  const pairs: [Value, Value][] = [];
  let [h, t] = [here.length, there.length];
  while (h > 0 && t > 0) {
    if (at(h, t) === at(h - 1, t)) h--;
    else if (at(h, t) === at(h, t - 1)) t--;
    else {
      const [own, other] = [here[--h], there[--t]];
      if (own !== undefined && other !== undefined) pairs.push([own, other]);
    }
  }
  return pairs.reverse();
}
