/**
 * Which item of one version of a document is which of the next.
 *
 * Exact texts are paired first, in time linear in the number of items. Only what is left is compared by similarity, each
 * with what stands near it and with what shares something rare.
 */
import { alignExact } from './exact.ts';
import { alignSections } from './sections.ts';
import type { Candidate } from './candidates.ts';
import { alignSimilar } from './similar.ts';
import { Alignment, type AlignRow } from './alignment.ts';

/**
 * @param old The items of the earlier version.
 * @param fresh Those of the later one, with texts in the same languages.
 * @returns The pairs that were made, and those that were not though they might have been.
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
