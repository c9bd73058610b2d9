/** Pairs rows with similar texts, the surest first, because each pair helps to place its neighbours. */
import type { Alignment } from './alignment.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { alignGaps } from './gaps.ts';
import { createPlaceScore } from './place.ts';
import { alignRetranslated } from './retranslated.ts';

/** The weight of the text; the place has the rest. */
const textWeight = 0.6;

/** The weight of each point of the place score. */
const placeWeight = 0.1;

/** The thresholds of the rounds. A pair is made in the first round whose threshold it reaches. */
const rounds = [0.9, 0.8, 0.7, 0.6, 0.55];

/** The minimum lead of a pair over any other pair with one of its rows. */
const minLead = 0.05;

/**
 * The minimum similarity of a pair whose place fits in every respect. If the rest of the document is unchanged, another
 * text in the same place is another item. If most texts changed at once, they were retranslated, and few words remain.
 */
const minSimilarity = { unchanged: 0.3, retranslated: 0.12 };

/** The number of changed texts from which a burst counts fully. */
const burstSize = 8;

/** From this share of changed texts on, the place alone may decide. */
const fullBurst = 0.6;

/** The minimum score of an unmade pair that the author is asked about. */
const minDoubtScore = 0.4;

/**
 * Pairs rows with similar texts.
 *
 * @returns The plausible pairs that were not made, likeliest first, for the author to decide.
 */
export function alignSimilar(alignment: Alignment): Candidate[] {
  const candidates = candidatesOf(alignment);
  const burst = burstOf(alignment);
  const floor = minSimilarity.unchanged + (minSimilarity.retranslated - minSimilarity.unchanged) * burst;
  const last = textWeight * floor + 4 * placeWeight;
  for (const round of [...rounds.filter((score) => score > last), last]) {
    while (pairBest(alignment, candidates, round, floor)) continue;
  }
  alignGaps(alignment, (o, n) => alignment.similarity(o, n) >= floor);
  alignRetranslated(alignment, candidates, minSimilarity.unchanged * (1 - Math.min(1, burst / fullBurst)));
  return byScore(alignment, candidates).filter(
    ({ score, similarity }) => score >= minDoubtScore && similarity >= minSimilarity.retranslated,
  );
}

/** Returns the share of changed texts, reduced if few texts changed. */
function burstOf({ old }: Alignment): number {
  const open = old.free().length;
  return (open / Math.max(1, old.rows.length)) * Math.min(1, open / burstSize);
}

interface ScoredCandidate extends Candidate {
  score: number;
}

/** Returns the pairs that can still be made, best first. */
function byScore(alignment: Alignment, candidates: readonly Candidate[]): ScoredCandidate[] {
  const place = createPlaceScore(alignment);
  return candidates
    .filter(({ old, fresh }) => alignment.isOpen(old, fresh))
    .map((pair) => ({ ...pair, score: textWeight * pair.similarity + placeWeight * place(pair.old, pair.fresh) }))
    .sort((a, b) => b.score - a.score);
}

/** Makes the pairs of one round; returns true if there was any. */
function pairBest(alignment: Alignment, candidates: readonly Candidate[], round: number, floor: number): boolean {
  const scored = byScore(alignment, candidates);
  const [ofOld, ofNew] = [topTwo(scored, ({ old }) => old), topTwo(scored, ({ fresh }) => fresh)];
  let made = false;
  for (const pair of scored) {
    if (pair.score < round) break;
    if (pair.similarity < floor || !alignment.isOpen(pair.old, pair.fresh)) continue;
    const rivals = [...(ofOld.get(pair.old) ?? []), ...(ofNew.get(pair.fresh) ?? [])];
    if (rivals.some((rival) => rival !== pair && rival.score > pair.score - minLead)) continue;
    alignment.pair(pair.old, pair.fresh);
    made = true;
  }
  return made;
}

/** Returns the first two pairs of each row: its best pair and the strongest rival. */
function topTwo(
  valued: readonly ScoredCandidate[],
  rowOf: (pair: ScoredCandidate) => number,
): Map<number, ScoredCandidate[]> {
  const first = new Map<number, ScoredCandidate[]>();
  for (const pair of valued) {
    const known = first.get(rowOf(pair));
    if (!known) first.set(rowOf(pair), [pair]);
    else if (known.length < 2) known.push(pair);
  }
  return first;
}
