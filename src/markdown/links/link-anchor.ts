/** What follows the `#` of a link, held against the places that its page has. */
import { percentDecode } from './link-path.ts';
import { createNearest } from './nearest.ts';

interface AnchorIndex {
  /** How many anchors there were: a set that has grown since is read again. */
  size: number;
  /** By {@link fold}; `undefined` for a name that several share. */
  byName: ReadonlyMap<string, string | undefined>;
  nearest: (wanted: string) => string | undefined;
}

const indexes = new WeakMap<ReadonlySet<string>, AnchorIndex>();

/**
 * @param fragment As written, without the `#`.
 * @param anchors Those of the page.
 * @returns The place that is meant: the same anchor, else the only one that differs in nothing but letter case; of an
 * item id (`general/3.2`) the id, where its anchor is one. `undefined` where the page has none such.
 */
export function findAnchor(fragment: string, anchors: ReadonlySet<string>): string | undefined {
  if (anchors.has(fragment)) return fragment;
  const decoded = percentDecode(fragment);
  const anchor = findName(decoded, anchors);
  if (anchor !== undefined) return anchor;
  // Which items a page has is known only after all of it is read, so that of an item id the phase is checked.
  const slash = decoded.lastIndexOf('/');
  const number = decoded.slice(slash + 1);
  const phase = slash > 0 && /^\d+(?:\.\d+)*$/u.test(number) ? findName(decoded.slice(0, slash), anchors) : undefined;
  return phase === undefined ? undefined : `${phase}/${number}`;
}

/** @returns The anchor that was likely meant; `undefined` where none is near. */
export function nearestAnchor(fragment: string, anchors: ReadonlySet<string>): string | undefined {
  return anchorIndexOf(anchors).nearest(percentDecode(fragment));
}

function findName(name: string, anchors: ReadonlySet<string>): string | undefined {
  return anchors.has(name) ? name : anchorIndexOf(anchors).byName.get(fold(name));
}

/** Blanks become hyphens, as they do in the anchors that publishers write: see `anchor.ts`. */
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

/** Most pages are never asked for a near anchor. */
function lazily(anchors: ReadonlySet<string>): AnchorIndex['nearest'] {
  let nearest: AnchorIndex['nearest'] | undefined;
  return (wanted) => (nearest ??= createNearest([...anchors]))(wanted);
}
