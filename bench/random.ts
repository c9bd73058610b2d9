/**
 * Generates repeatable random numbers, words and sentences, with a linear congruential generator (Numerical Recipes).
 */

let state = 1;

/** Returns the next integer from 0 to 2^32 - 1. Its low bits are less random than its high bits. */
export function nextRandom(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state;
}

const syllables = ['ta', 'ri', 'no', 'ke', 'su', 'lo', 'me', 'vi', 'da', 'po', 'ché', 'li’', 'ban', 'tor'];
const names = ['Exchange Online', 'SharePoint', 'Microsoft Teams', 'DNS', 'FastTrack'];

function random(below: number): number {
  return nextRandom() % below;
}

/** Returns a made-up word of two to four syllables. */
export function randomWord(): string {
  return Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
}

/** Returns a sentence of twelve words; the last one is a product name. */
export function randomSentence(): string {
  return `${[...Array.from({ length: 11 }, randomWord), names[random(names.length)]].join(' ')}.`;
}
