/** How likely two items of different languages are the same, among those of a section. */
import { similarity, Vocabulary, type Features } from '../identity/align/similarity.ts';
import { textKey } from '../identity/ledger/normalize.ts';
import { allBelow, type Heading, type Item } from './outline.ts';
import type { Pairs } from './pairs.ts';

/**
 * What speaks for a pair, beside the 1 that any is worth, as there is nothing better: words in common, which are names
 * at least and many more in related languages; texts that are as long, each as a share of its language's; and for each
 * trait that is the same.
 */
const worth = { words: 4, length: 1, trait: 0.5 };

/** What an item is known by, in whatever language. */
interface Portrait {
  words: Features;
  length: number;
  traits: (number | string)[];
}

/** @returns What a pair of these items counts for. */
export function itemLikeness(
  mine: readonly Item[],
  others: readonly Item[],
  headings: Pairs<Heading>,
): (own: Item, other: Item) => number {
  const vocabulary = new Vocabulary();
  for (const { text } of [...mine, ...others]) vocabulary.add(textKey(text));
  const portraits = new Map([...portraitsOf(mine, vocabulary), ...portraitsOf(others, vocabulary)]);
  return (own, other) => {
    const [a, b] = [portraits.get(own), portraits.get(other)];
    if (!a || !b) return 0;
    const isSameHeading = own.heading !== undefined && headings.of(own.heading) === other.heading;
    const same = a.traits.filter((trait, index) => trait === b.traits[index]).length + (isSameHeading ? 1 : 0);
    const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length, Number.EPSILON);
    return 1 + worth.words * similarity(a.words, b.words) + worth.length * lengths + worth.trait * same;
  };
}

function portraitsOf(items: readonly Item[], vocabulary: Vocabulary): Map<Item, Portrait> {
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
