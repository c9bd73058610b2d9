/** Finds callouts that are missing, extra, misplaced, out of order or of another kind. */
import { alignInOrder } from './align-in-order.ts';
import type { Comparison } from './comparison.ts';
import type { Drift } from './drift.ts';
import { placeOf, type Callout, type Heading, type Item, type Outline } from './outline.ts';
import { Pairs } from './pairs.ts';

/** The container of a callout; `start` is the beginning of the document. */
type Place = Item | Heading | 'start';

/**
 * Compares the callouts of two versions. A callout whose container is missing from the other version is not reported,
 * because the container is.
 */
export function compareCallouts(comparison: Comparison): Drift[] {
  const callouts = new Pairs<Callout>();
  pairInPlace(comparison, callouts);
  const drifts = [...pairOfOtherForm(comparison, callouts), ...pairElsewhere(comparison, callouts)];
  const { here, there } = comparison;
  for (const callout of there.callouts) {
    const at = counterpart(comparison, placeIn(callout));
    if (!callouts.has(callout) && at)
      drifts.push({ how: 'missing', there: callout, at: thingOf(at), more: 0, isGuess: false });
  }
  for (const callout of here.callouts) {
    const at = counterpart(comparison, placeIn(callout));
    if (!callouts.has(callout) && at)
      drifts.push({ how: 'extra', here: callout, at: thingOf(at), more: 0, isGuess: false });
  }
  return drifts;
}

/** Pairs callouts of the same kind in the same place. */
function pairInPlace(comparison: Comparison, callouts: Pairs<Callout>): void {
  const likeness = (a: Callout, b: Callout): number => {
    const lengths = Math.min(a.text.length, b.text.length) / Math.max(a.text.length, b.text.length, 1);
    return a.kind === b.kind ? 1 + lengths : 0;
  };
  for (const { mine, others } of openByPlace(comparison, callouts)) {
    for (const [callout, other] of alignInOrder(mine, others, likeness)) callouts.pair(callout, other);
  }
}

/** Pairs the remaining callouts of the same place: they differ in kind or order. */
function pairOfOtherForm(comparison: Comparison, callouts: Pairs<Callout>): Drift[] {
  return openByPlace(comparison, callouts).flatMap(({ mine, others }) =>
    mine.slice(0, others.length).flatMap((here, index): Drift[] => {
      const there = others[index];
      if (!there) return [];
      callouts.pair(here, there);
      return [here.kind === there.kind ? { how: 'order', here, there, more: 0 } : { how: 'form', here, there }];
    }),
  );
}

/** Pairs the remaining callouts of different places: each with the nearest one of the same kind. */
function pairElsewhere(comparison: Comparison, callouts: Pairs<Callout>): Drift[] {
  const { here, there } = comparison;
  return there.callouts.flatMap((other, index): Drift[] => {
    if (callouts.has(other)) return [];
    const distance = (callout: Callout): number => Math.abs(here.callouts.indexOf(callout) - index);
    const [nearest] = here.callouts
      .filter((callout) => !callouts.has(callout) && callout.kind === other.kind)
      .sort((a, b) => distance(a) - distance(b));
    if (!nearest) return [];
    callouts.pair(nearest, other);
    const isOwnMove = isContextShared(comparison, here, nearest) && isContextShared(comparison, there, other);
    return isOwnMove ? [{ how: 'place', here: nearest, there: other, more: 0 }] : [];
  });
}

/**
 * True if both versions have the container and the preceding item of a callout in the same place. If not, the callout
 * only moved along.
 */
function isContextShared({ items, headings, displaced }: Comparison, outline: Outline, callout: Callout): boolean {
  const before = outline.items.findLast(({ line }) => line < callout.line);
  return [placeOf(callout), before].every((thing) => {
    if (!thing) return true;
    return !displaced.has(thing) && (thing.what === 'item' ? items.has(thing) : headings.has(thing));
  });
}

/** Groups the unpaired callouts by the places that both versions have. */
function openByPlace(comparison: Comparison, callouts: Pairs<Callout>): { mine: Callout[]; others: Callout[] }[] {
  const isOpen = (callout: Callout): boolean => !callouts.has(callout);
  const own = Map.groupBy(comparison.here.callouts.filter(isOpen), placeIn);
  const other = Map.groupBy(comparison.there.callouts.filter(isOpen), placeIn);
  return [...other].flatMap(([place, others]) => {
    const mine = own.get(counterpart(comparison, place) ?? place);
    return mine ? [{ mine, others }] : [];
  });
}

function placeIn(callout: Callout): Place {
  return placeOf(callout) ?? 'start';
}

/** Returns the same place in the other version, or `undefined` if there is none. */
function counterpart({ items, headings }: Comparison, place: Place): Place | undefined {
  if (place === 'start') return place;
  return place.what === 'item' ? items.of(place) : headings.of(place);
}

function thingOf(place: Place): Item | Heading | undefined {
  return place === 'start' ? undefined : place;
}
