/** Pairs retranslated items, whose places are the only evidence. */
import type { Alignment, Version } from './alignment.ts';
import type { Candidate } from './candidates.ts';
import { alignGaps } from './gaps.ts';

/** A rival with more similarity than this outweighs the place. */
const maxRivalSimilarity = 0.2;

/**
 * Pairs rows by place in sections whose shape is unchanged, unless another row is similar.
 *
 * @param candidates All pairs that were compared.
 * @param floor The minimum similarity of a pair.
 */
export function alignRetranslated(alignment: Alignment, candidates: readonly Candidate[], floor: number): void {
  const unchanged = sectionsOfSameShape(alignment);
  const [rivalsOfOld, rivalsOfNew] = [new Map<number, number>(), new Map<number, number>()];
  for (const { old: o, fresh: n, similarity } of candidates) {
    if (!alignment.isOpen(o, n)) continue;
    rivalsOfOld.set(o, Math.max(rivalsOfOld.get(o) ?? 0, similarity));
    rivalsOfNew.set(n, Math.max(rivalsOfNew.get(n) ?? 0, similarity));
  }
  alignGaps(alignment, (o, n) => {
    const similarity = alignment.similarity(o, n);
    const rival = Math.max(rivalsOfOld.get(o) ?? 0, rivalsOfNew.get(n) ?? 0);
    return (
      unchanged.has(alignment.fresh.section(n)) &&
      similarity >= floor &&
      (rival <= maxRivalSimilarity || rival === similarity)
    );
  });
}

/** Returns the new sections with as many items as before, with the same nesting. */
function sectionsOfSameShape({ old, fresh, sections }: Alignment): Set<string> {
  const shape = (version: Version, section: string): string => {
    const rows = version.sections.get(section) ?? [];
    const [first = 0] = rows;
    return rows.map((index) => (version.parent(index) === -1 ? '' : version.parent(index) - first)).join();
  };
  const same = [...sections].filter(([after, before]) => shape(fresh, after) === shape(old, before));
  return new Set(same.map(([after]) => after));
}
