/** Finds the row pairs that are worth comparing: rows near each other, or with a rare n-gram in common. */
import type { Alignment } from './alignment.ts';
import { reach } from './place.ts';

/** A possible pair of an old and a new row. */
export interface Candidate {
  old: number;
  fresh: number;
  /** From 0 to 1. */
  similarity: number;
}

/** An n-gram in more rows than this is not rare. */
const maxRowsOfRareGram = 4;

/** The similarity that two texts of one document can have by chance. */
const maxChanceSimilarity = 0.05;

/**
 * Finds all possible pairs of rows without a partner. Two rows qualify if their sections continue each other and they
 * are within reach, or if they share a rare n-gram. The number of candidates therefore grows with the number of rows,
 * not with its square.
 */
export function candidatesOf(alignment: Alignment): Candidate[] {
  const [old, fresh] = [alignment.old.free(), alignment.fresh.free()];
  const partners = new Map(fresh.map((n): [number, Set<number>] => [n, new Set(nearby(alignment, n))]));
  for (let language = 0; language < alignment.languageCount; language++) {
    const owners = rareGrams(alignment, old, language);
    for (const n of fresh) {
      for (const gram of alignment.grams('fresh', n, language)) {
        for (const o of owners.get(gram) ?? []) partners.get(n)?.add(o);
      }
    }
  }
  return fresh.flatMap((n) =>
    [...(partners.get(n) ?? [])]
      .map((o) => ({ old: o, fresh: n, similarity: alignment.similarity(o, n) }))
      .filter(({ similarity }) => similarity > maxChanceSimilarity),
  );
}

/** Returns the unpaired old rows near the place of a new row, in the section that it continues. */
function nearby({ old, fresh, sections }: Alignment, n: number): number[] {
  const section = fresh.section(n);
  const place = n - (fresh.sections.get(section)?.[0] ?? 0);
  const rows = old.sections.get(sections.get(section) ?? '') ?? [];
  return rows.slice(Math.max(0, place - reach), place + reach).filter((o) => old.pair(o) === -1);
}

/** Returns the rows that contain each rare n-gram. */
function rareGrams(alignment: Alignment, rows: readonly number[], language: number): Map<number, number[]> {
  const owners = new Map<number, number[]>();
  for (const o of rows) {
    for (const gram of alignment.grams('old', o, language)) {
      const known = owners.get(gram);
      if (!known) owners.set(gram, [o]);
      else if (known.length <= maxRowsOfRareGram) known.push(o);
    }
  }
  for (const [gram, known] of owners) if (known.length > maxRowsOfRareGram) owners.delete(gram);
  return owners;
}
