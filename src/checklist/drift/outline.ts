/** A translation as things that know where they stand: what two of them are compared by. `read-outline.ts` makes it. */
import type { CalloutKind } from '../../markdown/document.ts';

/** All in the order of the page. */
export interface Outline {
  items: Item[];
  headings: Heading[];
  callouts: Callout[];
}

/** An item, a heading or a callout. */
export type Thing = Item | Heading | Callout;

interface Standing {
  line: number;
  text: string;
  /** The item that it stands in. */
  parent: Item | undefined;
}

export interface Item extends Standing {
  what: 'item';
  id: string;
  /** The heading of its section. */
  heading: Heading | undefined;
  /** The one before it in the same list: below the same item, or in the same section. */
  previous: Item | undefined;
  /** The items that are nested in it. */
  below: Item[];
  callouts: CalloutKind[];
}

export interface Heading extends Standing {
  what: 'heading';
  anchor: string;
  /** The anchor as it was written, where another heading has it too, so that this one got a number. */
  stem: string;
  level: number;
  /** Whether it is or follows a heading of level 2: lists before that have no items. */
  isInPhases: boolean;
  previous: Heading | undefined;
  /** All items of its section. */
  items: Item[];
}

export interface Callout extends Standing {
  what: 'callout';
  kind: CalloutKind;
  /** The heading of its section; `undefined` where nothing but a title that the file does not have is above it. */
  heading: Heading | undefined;
  /** The one before it in the same item or section. */
  previous: Callout | undefined;
}

/** @returns What it stands in. */
export function placeOf(thing: Thing): Item | Heading | undefined {
  return thing.parent ?? (thing.what === 'heading' ? undefined : thing.heading);
}

/**
 * Parts of a document that both versions have. What stands below a heading that the other one does not have counts as
 * part of what is before it, as it is there where the heading alone is missing.
 *
 * @param nameOf A heading's pair that stands for both; `undefined` for one without.
 * @returns For each heading the one that begins its part.
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

/** @returns All items that are nested in one, at any depth. */
export function allBelow({ below }: Item): Item[] {
  return below.flatMap((item) => [item, ...allBelow(item)]);
}
