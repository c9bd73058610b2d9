/** Pairs of similar text: the surest first, as each pair tells where its neighbours belong. */
import { alignGaps } from './align-gaps.ts';
import type { Alignment, Version } from './alignment.ts';

/** What the text counts for; the rest is the place. */
const textWorth = 0.6;

/** What each of these counts for: section, parent, neighbour before, neighbour after. */
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

/** Where this share of the texts changed at once, the place alone tells in a section that has the form that it had. */
const fullBurst = 0.6;

/** What is this similar to a row would be better than a pair that only its place speaks for. */
const rivalry = 0.2;

/** A pair that was not made, though it might have been one. */
export interface Doubt {
  old: number;
  fresh: number;
  similarity: number;
}

interface Candidate extends Doubt {
  worth: number;
}

/** @returns The doubts: for rows that stayed alone, the best that they could have been paired with. */
export function alignSimilar(alignment: Alignment): Doubt[] {
  const similarities = candidatesOf(alignment);
  const burst = burstOf(alignment);
  const floor = least.inStillness + (least.inBurst - least.inStillness) * burst;
  const last = textWorth * floor + 4 * placeWorth;
  for (const round of [...rounds.filter((worth) => worth > last), last]) {
    while (pairBest(alignment, similarities, round, floor)) continue;
  }
  alignGaps(alignment, (o, n) => alignment.similarity(o, n) >= floor);
  alignRetranslated(alignment, similarities, least.inStillness * (1 - Math.min(1, burst / fullBurst)));
  return worthOf(alignment, similarities)
    .filter(({ worth, similarity }) => worth >= 0.4 && similarity >= least.inBurst)
    .sort((a, b) => b.worth - a.worth);
}

/** The share of items whose text changed, if they are more than some. */
function burstOf({ old }: Alignment): number {
  const open = old.free().length;
  return (open / Math.max(1, old.rows.length)) * Math.min(1, open / someTexts);
}

/** Pairs what only its place speaks for. */
function alignRetranslated(alignment: Alignment, similarities: readonly Doubt[], floor: number): void {
  const kept = sectionsOfSameForm(alignment);
  const [rivalsOfOld, rivalsOfNew] = [new Map<number, number>(), new Map<number, number>()];
  for (const pair of similarities) {
    if (!isFree(alignment, pair)) continue;
    rivalsOfOld.set(pair.old, Math.max(rivalsOfOld.get(pair.old) ?? rivalry, pair.similarity));
    rivalsOfNew.set(pair.fresh, Math.max(rivalsOfNew.get(pair.fresh) ?? rivalry, pair.similarity));
  }
  alignGaps(alignment, (o, n) => {
    const similarity = alignment.similarity(o, n);
    const rival = Math.max(rivalsOfOld.get(o) ?? 0, rivalsOfNew.get(n) ?? 0);
    return kept.has(alignment.fresh.section(n)) && similarity >= floor && (rival <= rivalry || rival === similarity);
  });
}

/** The new sections that have as many items as before, nested as before. */
function sectionsOfSameForm({ old, fresh, sections }: Alignment): Set<string> {
  const form = (version: Version, section: string): string => {
    const rows = version.sections.get(section) ?? [];
    const [first = 0] = rows;
    return rows.map((index) => (version.parent(index) === -1 ? '' : version.parent(index) - first)).join();
  };
  return new Set(
    [...sections].filter(([after, before]) => form(fresh, after) === form(old, before)).map(([after]) => after),
  );
}

/** All pairs of rows that are still alone, and share anything. */
function candidatesOf(alignment: Alignment): Doubt[] {
  const fresh = alignment.fresh.free();
  return alignment.old
    .free()
    .flatMap((o) =>
      fresh
        .map((n) => ({ old: o, fresh: n, similarity: alignment.similarity(o, n) }))
        .filter(({ similarity }) => similarity > 0.05),
    );
}

function worthOf(alignment: Alignment, candidates: readonly Doubt[]): Candidate[] {
  const { old, fresh } = alignment;
  const place = placeIn(alignment);
  return candidates
    .filter((pair) => old.pair(pair.old) === -1 && fresh.pair(pair.fresh) === -1)
    .map((pair) => ({ ...pair, worth: textWorth * pair.similarity + placeWorth * place(pair.old, pair.fresh) }));
}

/** @returns Whether a pair was made. */
function pairBest(alignment: Alignment, similarities: readonly Doubt[], round: number, floor: number): boolean {
  const candidates = worthOf(alignment, similarities).sort((a, b) => b.worth - a.worth);
  const [byOld, byNew] = [new Map<number, Candidate[]>(), new Map<number, Candidate[]>()];
  for (const candidate of candidates) {
    byOld.set(candidate.old, [...(byOld.get(candidate.old) ?? []), candidate].slice(0, 2));
    byNew.set(candidate.fresh, [...(byNew.get(candidate.fresh) ?? []), candidate].slice(0, 2));
  }
  let made = false;
  for (const candidate of candidates) {
    if (candidate.worth < round) break;
    if (candidate.similarity < floor || !isFree(alignment, candidate)) continue;
    const rivals = [...(byOld.get(candidate.old) ?? []), ...(byNew.get(candidate.fresh) ?? [])];
    if (rivals.some((rival) => rival !== candidate && rival.worth > candidate.worth - margin)) continue;
    alignment.pair(candidate.old, candidate.fresh);
    made = true;
  }
  return made;
}

function isFree({ old, fresh }: Alignment, pair: Doubt): boolean {
  return old.pair(pair.old) === -1 && fresh.pair(pair.fresh) === -1;
}

/** How much the place speaks for a pair, from 0 to 4: section, parent, and the nearest neighbours that have a pair. */
function placeIn(alignment: Alignment): (o: number, n: number) => number {
  const { old, fresh } = alignment;
  const [oldNeighbours, newNeighbours] = [pairedNeighbours(old), pairedNeighbours(fresh)];
  const asOld = (n: number): number => (n === -1 ? -1 : fresh.pair(n));
  return (o, n) => {
    const section = alignment.sameSection(o, n);
    const before = section && oldNeighbours.before[o] === asOld(newNeighbours.before[n] ?? -1);
    const after = section && oldNeighbours.after[o] === asOld(newNeighbours.after[n] ?? -1);
    return Number(section) + parentWorth(alignment, o, n, section) + Number(before) + Number(after);
  };
}

function parentWorth({ old, fresh }: Alignment, o: number, n: number, section: boolean): number {
  const [before, after] = [old.parent(o), fresh.parent(n)];
  if (before === -1 && after === -1) return Number(section);
  if (before === -1 || after === -1) return 0;
  if (fresh.pair(after) === before) return 1;
  return fresh.pair(after) === -1 && old.pair(before) === -1 ? 0.5 : 0;
}

/** For each row the nearest one in its section, before and after it, that has a pair; -1 for none. */
function pairedNeighbours(version: Version): { before: number[]; after: number[] } {
  const walk = (indexes: readonly number[]): number[] => {
    const nearest: number[] = [];
    let [section, last] = ['', -1];
    for (const index of indexes) {
      if (version.section(index) !== section) [section, last] = [version.section(index), -1];
      nearest[index] = last;
      if (version.pair(index) !== -1) last = index;
    }
    return nearest;
  };
  const indexes = [...version.rows.keys()];
  return { before: walk(indexes), after: walk(indexes.toReversed()) };
}
