/** Pairs of similar text: the surest first, as each pair tells where its neighbours belong. */
import type { Alignment } from './alignment.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { alignGaps } from './gaps.ts';
import { placeIn } from './place.ts';
import { alignRetranslated } from './retranslated.ts';

/** What the text counts for; the rest is the place. */
const textWorth = 0.6;

/** What each point of the place counts for. */
const placeWorth = 0.1;

/** A pair is made in the first of these rounds whose worth it reaches. */
const rounds = [0.9, 0.8, 0.7, 0.6, 0.55];

/** By how much a pair must be better than any other with one of its rows. */
const margin = 0.05;

/**
 * The least similarity of a pair whose place speaks for it in all respects. In a document that stands still otherwise,
 * another text in the same place is another item. Where most texts changed at once, it was translated anew, and little
 * may be left of the words.
 */
const least = { inStillness: 0.3, inBurst: 0.12 };

/** So many texts must have changed to speak of a burst. */
const someTexts = 8;

/** Where this share of the texts changed at once, the place alone may tell. */
const fullBurst = 0.6;

/** What a pair must be worth for an author to be asked about it. */
const doubtful = 0.4;

/** @returns Pairs that were not made though they might have been, the likeliest first: for an author to settle. */
export function alignSimilar(alignment: Alignment): Candidate[] {
  const candidates = candidatesOf(alignment);
  const burst = burstOf(alignment);
  const floor = least.inStillness + (least.inBurst - least.inStillness) * burst;
  const last = textWorth * floor + 4 * placeWorth;
  for (const round of [...rounds.filter((worth) => worth > last), last]) {
    while (pairBest(alignment, candidates, round, floor)) continue;
  }
  alignGaps(alignment, (o, n) => alignment.similarity(o, n) >= floor);
  alignRetranslated(alignment, candidates, least.inStillness * (1 - Math.min(1, burst / fullBurst)));
  return byWorth(alignment, candidates).filter(
    ({ worth, similarity }) => worth >= doubtful && similarity >= least.inBurst,
  );
}

/** The share of items whose text changed, if they are more than some. */
function burstOf({ old }: Alignment): number {
  const open = old.free().length;
  return (open / Math.max(1, old.rows.length)) * Math.min(1, open / someTexts);
}

interface Valued extends Candidate {
  worth: number;
}

/** The pairs that can still be made, the best first. */
function byWorth(alignment: Alignment, candidates: readonly Candidate[]): Valued[] {
  const place = placeIn(alignment);
  return candidates
    .filter(({ old, fresh }) => alignment.isOpen(old, fresh))
    .map((pair) => ({ ...pair, worth: textWorth * pair.similarity + placeWorth * place(pair.old, pair.fresh) }))
    .sort((a, b) => b.worth - a.worth);
}

/** @returns Whether a pair was made. */
function pairBest(alignment: Alignment, candidates: readonly Candidate[], round: number, floor: number): boolean {
  const valued = byWorth(alignment, candidates);
  const [ofOld, ofNew] = [firstTwo(valued, ({ old }) => old), firstTwo(valued, ({ fresh }) => fresh)];
  let made = false;
  for (const pair of valued) {
    if (pair.worth < round) break;
    if (pair.similarity < floor || !alignment.isOpen(pair.old, pair.fresh)) continue;
    const rivals = [...(ofOld.get(pair.old) ?? []), ...(ofNew.get(pair.fresh) ?? [])];
    if (rivals.some((rival) => rival !== pair && rival.worth > pair.worth - margin)) continue;
    alignment.pair(pair.old, pair.fresh);
    made = true;
  }
  return made;
}

/** Of pairs in order, the first two of each row: the best one, and its strongest rival. */
function firstTwo(valued: readonly Valued[], rowOf: (pair: Valued) => number): Map<number, Valued[]> {
  const first = new Map<number, Valued[]>();
  for (const pair of valued) {
    const known = first.get(rowOf(pair));
    if (!known) first.set(rowOf(pair), [pair]);
    else if (known.length < 2) known.push(pair);
  }
  return first;
}
