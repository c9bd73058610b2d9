/** Scores how likely two items of different languages are the same item, within one section. */
import { similarity, Vocabulary, type Features } from '../identity/align/similarity.ts';
import { textKey } from '../identity/ledger/normalize.ts';
import { allBelow, type Heading, type Item } from './outline.ts';
import type { Pairs } from './pairs.ts';

/**
 * The scores of the evidence. Any pair has a base score of 1, because pairing is better than leaving both out. Common
 * words are names at least, and many more in related languages. Lengths compare as shares of all text in each language.
 */
const weights = { words: 4, length: 1, trait: 0.5 };

/** The language-independent features of an item. */
interface Profile {
  words: Features;
  length: number;
  traits: (number | string)[];
}

/** Returns a function that scores a pair of these items. */
export function itemLikeness(
  mine: readonly Item[],
  others: readonly Item[],
  headings: Pairs<Heading>,
): (own: Item, other: Item) => number {
  const vocabulary = new Vocabulary();
  for (const { text } of [...mine, ...others]) vocabulary.add(textKey(text));
  const profiles = new Map([...profilesOf(mine, vocabulary), ...profilesOf(others, vocabulary)]);
  return (own, other) => {
    const [a, b] = [profiles.get(own), profiles.get(other)];
    if (!a || !b) return 0;
    const isSameHeading = own.heading !== undefined && headings.of(own.heading) === other.heading;
    const same = a.traits.filter((trait, index) => trait === b.traits[index]).length + (isSameHeading ? 1 : 0);
    const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length, Number.EPSILON);
    return 1 + weights.words * similarity(a.words, b.words) + weights.length * lengths + weights.trait * same;
  };
}

function profilesOf(items: readonly Item[], vocabulary: Vocabulary): Map<Item, Profile> {
  const all = items.reduce((sum, { text }) => sum + text.length, 1);
  return new Map(
    items.map((item) => [
      item,
      {
        words: vocabulary.features(textKey(item.text)),
        length: item.text.length / all,
        traits: [depthOf(item), allBelow(item).length, item.callouts.join(' ')],
      },
    ]),
  );
}

function depthOf({ parent }: Item): number {
  return parent ? 1 + depthOf(parent) : 0;
}
