/** The same numbers each time: a linear congruential generator (Numerical Recipes). */

let state = 1;

/** @returns The next number: a whole one from 0 to 2^32 - 1. Its low bits are less random than its high ones. */
export function nextRandom(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state;
}

const syllables = ['ta', 'ri', 'no', 'ke', 'su', 'lo', 'me', 'vi', 'da', 'po', 'ché', 'li’', 'ban', 'tor'];
const names = ['Exchange Online', 'SharePoint', 'Microsoft Teams', 'DNS', 'FastTrack'];

function random(below: number): number {
  return nextRandom() % below;
}

export function madeUpWord(): string {
  return Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
}

/** Twelve words, of which the last is the name of a product. */
export function madeUpSentence(): string {
  return `${[...Array.from({ length: 11 }, madeUpWord), names[random(names.length)]].join(' ')}.`;
}
