/**
 * The outline of a translation: its items, headings and callouts, each linked to its container. `read-outline.ts`
 * builds it, and two outlines are compared.
 */
import type { CalloutKind } from '../../markdown/document.ts';

/** All parts of a translation, each list in the order of the page. */
export interface Outline {
  items: Item[];
  headings: Heading[];
  callouts: Callout[];
}

/** An item, a heading or a callout. */
export type Thing = Item | Heading | Callout;

interface Located {
  line: number;
  text: string;
  /** The item that contains it. */
  parent: Item | undefined;
}

export interface Item extends Located {
  what: 'item';
  id: string;
  /** The heading of its section. */
  heading: Heading | undefined;
  /** The previous item in the same list: below the same item, or in the same section. */
  previous: Item | undefined;
  /** The items directly below it. */
  below: Item[];
  callouts: CalloutKind[];
}

export interface Heading extends Located {
  what: 'heading';
  anchor: string;
  /** The anchor as written, without the number that distinguishes it from an earlier heading's equal anchor. */
  stem: string;
  level: number;
  /** True from the first level-2 heading on; lists before that heading have no items. */
  isInPhases: boolean;
  previous: Heading | undefined;
  /** All items of its section. */
  items: Item[];
}

export interface Callout extends Located {
  what: 'callout';
  kind: CalloutKind;
  /** The heading of its section; `undefined` if only a title from the front matter is above it. */
  heading: Heading | undefined;
  /** The previous callout in the same item or section. */
  previous: Callout | undefined;
}

/** Returns the container of a thing: its item, or else the heading of its section. */
export function placeOf(thing: Thing): Item | Heading | undefined {
  return thing.parent ?? (thing.what === 'heading' ? undefined : thing.heading);
}

/**
 * Divides a document into parts that both versions have. Content below a heading without a counterpart belongs to the
 * part before it, which also has that content in a version without the heading.
 *
 * @param nameOf Returns the heading that names a part in both versions; `undefined` for a heading without a
 *   counterpart.
 * @returns For each heading, the name of its part.
 */
export function partsOf(
  headings: readonly Heading[],
  nameOf: (heading: Heading) => Heading | undefined,
): Map<Heading | undefined, Heading | undefined> {
  const parts = new Map<Heading | undefined, Heading | undefined>();
  let part: Heading | undefined;
  for (const heading of headings) {
    if (!heading.parent) part = nameOf(heading) ?? part;
    parts.set(heading, part);
  }
  return parts;
}

/** Returns all descendants of an item. */
export function allBelow({ below }: Item): Item[] {
  return below.flatMap((item) => [item, ...allBelow(item)]);
}
