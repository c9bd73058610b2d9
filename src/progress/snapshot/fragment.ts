/** Recognizes the fragment of a progress link (`snapshot.ts`), without the code that parses it. */

/** The start of the fragment. It cannot be an anchor, as the anchors of headings contain no equals sign. */
export const snapshotStart = '#at=';

/** True if a fragment starts like a snapshot. */
export function isSnapshot(fragment: string): boolean {
  return fragment.startsWith(snapshotStart);
}
