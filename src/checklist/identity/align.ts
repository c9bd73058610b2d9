/**
 * Which item of one version of a document is which of the next.
 *
 * Exact texts are paired first, in time linear in the number of items: where nothing changed, nothing else happens. Only
 * what is left is compared by similarity, each with each.
 */
import { alignExact } from './align-exact.ts';
import { alignSections } from './align-sections.ts';
import { alignSimilar, type Doubt } from './align-similar.ts';
import { Alignment, type AlignRow } from './alignment.ts';

/**
 * @param old The items of the earlier version.
 * @param fresh Those of the later one, with texts in the same languages.
 * @returns The pairs that were made, and those that were not though they might have been.
 */
export function align(
  old: readonly AlignRow[],
  fresh: readonly AlignRow[],
): { alignment: Alignment; doubts: readonly Doubt[] } {
  const alignment = new Alignment(old, fresh);
  alignSections(alignment);
  alignExact(alignment);
  return { alignment, doubts: alignSimilar(alignment) };
}
