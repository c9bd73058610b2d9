/** The pairs of rows that are worth comparing: near each other, or with something rare in common. */
import type { Alignment } from './alignment.ts';
import { reach } from './place.ts';

export interface Candidate {
  old: number;
  fresh: number;
  /** From 0 to 1. */
  similarity: number;
}

/** A gram that so many rows have is not rare. */
const rare = 4;

/** What two texts of a document have in common by chance alone. */
const chance = 0.05;

/**
 * All pairs of rows without a pair that may be the same item: of sections that continue each other and within reach, or
 * of any that share a rare gram. So their number grows with the number of rows, not with its square.
 */
export function candidatesOf(alignment: Alignment): Candidate[] {
  const [old, fresh] = [alignment.old.free(), alignment.fresh.free()];
  const partners = new Map(fresh.map((n): [number, Set<number>] => [n, new Set(nearby(alignment, n))]));
  for (let language = 0; language < alignment.languages; language++) {
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
      .filter(({ similarity }) => similarity > chance),
  );
}

/** The old rows without a pair in the section that a new row's continues. */
function nearby({ old, fresh, sections }: Alignment, n: number): number[] {
  const section = fresh.section(n);
  const place = n - (fresh.sections.get(section)?.[0] ?? 0);
  const rows = old.sections.get(sections.get(section) ?? '') ?? [];
  return rows.slice(Math.max(0, place - reach), place + reach).filter((o) => old.pair(o) === -1);
}

/** The rows that have each gram, as far as they are few. */
function rareGrams(alignment: Alignment, rows: readonly number[], language: number): Map<number, number[]> {
  const owners = new Map<number, number[]>();
  for (const o of rows) {
    for (const gram of alignment.grams('old', o, language)) {
      const known = owners.get(gram);
      if (!known) owners.set(gram, [o]);
      else if (known.length <= rare) known.push(o);
    }
  }
  for (const [gram, known] of owners) if (known.length > rare) owners.delete(gram);
  return owners;
}
