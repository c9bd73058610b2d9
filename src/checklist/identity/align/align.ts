/**
 * Aligns two versions of a document: finds which old item each new item is.
 *
 * Exact texts are paired first, in time linear in the number of items. Only the remaining items are compared by
 * similarity: each with the items near it and with those that share a rare n-gram.
 */
import { alignExact } from './exact.ts';
import { alignSections } from './sections.ts';
import type { Candidate } from './candidates.ts';
import { alignSimilar } from './similar.ts';
import { Alignment, type AlignRow } from './alignment.ts';

/**
 * Aligns the items of two versions.
 *
 * @param old The items of the earlier version.
 * @param fresh The items of the later version, with texts in the same languages.
 * @returns The alignment, and the possible pairs that were too unsure to be made.
 */
export function align(
  old: readonly AlignRow[],
  fresh: readonly AlignRow[],
): { alignment: Alignment; doubts: readonly Candidate[] } {
  const alignment = new Alignment(old, fresh);
  alignSections(alignment);
  alignExact(alignment);
  return { alignment, doubts: alignSimilar(alignment) };
}
