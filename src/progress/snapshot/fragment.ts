/** How a fragment is known that holds where a list stands: see `snapshot.ts`. */

/** No heading has an equals sign in its anchor. */
export const snapshotStart = '#at=';

export function isSnapshot(fragment: string): boolean {
  return fragment.startsWith(snapshotStart);
}
