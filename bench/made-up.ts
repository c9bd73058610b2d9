/** Made-up words, the same each time: texts for what is measured at a size that no docset has. */
import { nextRandom } from './random.ts';

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
