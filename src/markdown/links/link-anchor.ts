/** Matches the fragment of a link with the anchors of its page. */
import { percentDecode } from './link-path.ts';
import { createNearest } from './nearest.ts';

interface AnchorIndex {
  /** The number of anchors at the time of indexing; the index of a set that has grown is rebuilt. */
  size: number;
  /** Anchors by folded name (see {@link fold}); `undefined` if several anchors share the name. */
  byName: ReadonlyMap<string, string | undefined>;
  nearest: (wanted: string) => string | undefined;
}

const indexes = new WeakMap<ReadonlySet<string>, AnchorIndex>();

/**
 * Finds the anchor of a fragment.
 *
 * @param fragment The fragment in the document, without the `#`.
 * @param anchors The anchors of the page.
 * @returns The equal anchor, or the only one that differs in letter case alone. For an item id (`general/3.2`), the id,
 *   if the page has the anchor of its phase. `undefined` if nothing matches.
 */
export function findAnchor(fragment: string, anchors: ReadonlySet<string>): string | undefined {
  if (anchors.has(fragment)) return fragment;
  const decoded = percentDecode(fragment);
  const anchor = findName(decoded, anchors);
  if (anchor !== undefined) return anchor;
  // Item ids are assigned only after all documents are read, so only the phase of an item can be checked.
  const slash = decoded.lastIndexOf('/');
  const number = decoded.slice(slash + 1);
  const phase = slash > 0 && /^\d+(?:\.\d+)*$/u.test(number) ? findName(decoded.slice(0, slash), anchors) : undefined;
  return phase === undefined ? undefined : `${phase}/${number}`;
}

/** Returns the closest anchor; `undefined` if none is close. */
export function nearestAnchor(fragment: string, anchors: ReadonlySet<string>): string | undefined {
  return anchorIndexOf(anchors).nearest(percentDecode(fragment));
}

function findName(name: string, anchors: ReadonlySet<string>): string | undefined {
  return anchors.has(name) ? name : anchorIndexOf(anchors).byName.get(fold(name));
}

/** Folds letter case, and replaces blanks with hyphens as `anchor.ts` does. */
function fold(name: string): string {
  return name.trim().replaceAll(/\s+/gu, '-').toLowerCase();
}

function anchorIndexOf(anchors: ReadonlySet<string>): AnchorIndex {
  const known = indexes.get(anchors);
  if (known?.size === anchors.size) return known;
  const byName = new Map<string, string | undefined>();
  for (const anchor of anchors) byName.set(fold(anchor), byName.has(fold(anchor)) ? undefined : anchor);
  const index = { size: anchors.size, byName, nearest: lazily(anchors) };
  indexes.set(anchors, index);
  return index;
}

/** Builds the search on first use: most pages never need it. */
function lazily(anchors: ReadonlySet<string>): AnchorIndex['nearest'] {
  let nearest: AnchorIndex['nearest'] | undefined;
  return (wanted) => (nearest ??= createNearest([...anchors]))(wanted);
}
