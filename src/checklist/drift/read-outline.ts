/** Builds the {@link Outline} of a translation from its rows and landmarks. */
import type { DecidedTranslation } from '../identity/ledger/translation.ts';
import type { Landmarks } from './landmarks.ts';
import type { Callout, Heading, Item, Outline } from './outline.ts';

/** A translation with the ids of its items, and its headings and callouts. */
export interface LandmarkedTranslation extends DecidedTranslation {
  landmarks: Landmarks;
}

/** Builds the outline of a translation. */
export function outlineOf({ rows, ids, landmarks }: LandmarkedTranslation): Outline {
  const headings = headingsOf(landmarks);
  const sections = new Map(
    headings.filter((_, index) => landmarks.headings[index]?.parent === -1).map((heading) => [heading.anchor, heading]),
  );
  const items: Item[] = [];
  const lastIn = new Map<Item | Heading | undefined, Item>();
  for (const [index, { line, text, section, parent }] of rows.entries()) {
    const [container, heading] = [items[parent], sections.get(section)];
    const list = container ?? heading;
    const [id, previous] = [ids[index] ?? '', lastIn.get(list)];
    const item: Item = { what: 'item', line, text, id, parent: container, heading, previous, below: [], callouts: [] };
    items.push(item);
    lastIn.set(list, item);
    container?.below.push(item);
    heading?.items.push(item);
  }
  for (const [index, { parent }] of landmarks.headings.entries()) {
    const heading = headings[index];
    if (heading) heading.parent = items[parent];
  }
  return { items, headings, callouts: calloutsOf(landmarks, items, sections) };
}

function calloutsOf(
  { callouts }: Landmarks,
  items: readonly Item[],
  sections: ReadonlyMap<string, Heading>,
): Callout[] {
  const lastIn = new Map<Item | Heading | undefined, Callout>();
  return callouts.map(({ kind, line, text, section, parent }) => {
    const [container, heading] = [items[parent], sections.get(section)];
    const previous = lastIn.get(container ?? heading);
    const callout: Callout = { what: 'callout', kind, line, text, parent: container, heading, previous };
    lastIn.set(container ?? heading, callout);
    container?.callouts.push(kind);
    return callout;
  });
}

/** Creates the headings, at first without containers and items. */
function headingsOf({ headings }: Landmarks): Heading[] {
  const anchors = new Set(headings.map(({ anchor }) => anchor));
  const first = headings.findIndex(({ level }) => level === 2);
  const all: Heading[] = [];
  for (const [index, { line, text, anchor, level }] of headings.entries()) {
    const stem = anchor.replace(/-\d+$/u, '');
    all.push({
      what: 'heading',
      line,
      text,
      anchor,
      stem: anchors.has(stem) ? stem : anchor,
      level,
      isInPhases: first !== -1 && index >= first,
      parent: undefined,
      previous: all.at(-1),
      items: [],
    });
  }
  return all;
}
