/** The same numbers each time: a linear congruential generator (Numerical Recipes). */

let state = 1;

/** @returns The next number: a whole one from 0 to 2^32 - 1. Its low bits are less random than its high ones. */
export function nextRandom(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state;
}
