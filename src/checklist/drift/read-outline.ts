/** A translation's rows and landmarks, to an {@link Outline}. */
import type { DecidedTranslation } from '../identity/match/group.ts';
import type { Landmarks } from './landmarks.ts';
import type { Callout, Heading, Item, Outline } from './outline.ts';

/** A translation whose items have their ids, and its headings and callouts. */
export interface LandmarkedTranslation extends DecidedTranslation {
  landmarks: Landmarks;
}

export function outlineOf({ rows, ids, landmarks }: LandmarkedTranslation): Outline {
  const headings = headingsOf(landmarks);
  const sections = new Map(
    headings.filter((_, index) => landmarks.headings[index]?.parent === -1).map((own) => [own.anchor, own]),
  );
  const items: Item[] = [];
  const lasts = new Map<Item | Heading | undefined, Item>();
  for (const [index, { line, text, section, parent }] of rows.entries()) {
    const [above, heading] = [items[parent], sections.get(section)];
    const list = above ?? heading;
    const [id, previous] = [ids[index] ?? '', lasts.get(list)];
    const item: Item = { what: 'item', line, text, id, parent: above, heading, previous, below: [], callouts: [] };
    items.push(item);
    lasts.set(list, item);
    above?.below.push(item);
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
  const lasts = new Map<Item | Heading | undefined, Callout>();
  return callouts.map(({ kind, line, text, section, parent }) => {
    const [above, heading] = [items[parent], sections.get(section)];
    const previous = lasts.get(above ?? heading);
    const callout: Callout = { what: 'callout', kind, line, text, parent: above, heading, previous };
    lasts.set(above ?? heading, callout);
    above?.callouts.push(kind);
    return callout;
  });
}

/** The headings, as yet without what they stand in and what stands below them. */
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
