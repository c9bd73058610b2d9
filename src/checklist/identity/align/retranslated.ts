/** Pairs that only their place speaks for: of what was translated anew. */
import type { Alignment, Version } from './alignment.ts';
import type { Candidate } from './candidates.ts';
import { alignGaps } from './gaps.ts';

/** What is this similar to a row would be better than a pair that only its place speaks for. */
const rivalry = 0.2;

/**
 * Pairs what stands in the same place of a section that has the form that it had, where nothing else is similar.
 *
 * @param candidates Pairs that were compared.
 * @param floor The least similarity.
 */
export function alignRetranslated(alignment: Alignment, candidates: readonly Candidate[], floor: number): void {
  const kept = sectionsOfSameForm(alignment);
  const [rivalsOfOld, rivalsOfNew] = [new Map<number, number>(), new Map<number, number>()];
  for (const { old: o, fresh: n, similarity } of candidates) {
    if (!alignment.isOpen(o, n)) continue;
    rivalsOfOld.set(o, Math.max(rivalsOfOld.get(o) ?? 0, similarity));
    rivalsOfNew.set(n, Math.max(rivalsOfNew.get(n) ?? 0, similarity));
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
  const same = [...sections].filter(([after, before]) => form(fresh, after) === form(old, before));
  return new Set(same.map(([after]) => after));
}
