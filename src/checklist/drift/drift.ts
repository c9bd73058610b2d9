/** The kinds of structural drift between two translations of the same version. */
import type { Heading, Item, Thing } from './outline.ts';

/**
 * One difference: `here` is a thing in the drifting locale, `there` one in the reference. An `undefined` place is the
 * start of the list or document.
 */
export type Drift = Missing | Extra | Misplaced | Disordered | Misshapen;

/** A thing that only the reference has. */
export interface Missing {
  how: 'missing';
  there: Thing;
  /** The thing in the drifting locale that it belongs after; for a callout, the thing that it belongs in. */
  at: Item | Heading | undefined;
  /** The number of items that go with it: nested items, or the items of its section. */
  more: number;
  /** True if its neighbour may be the missing one instead, because ids do not identify it. */
  isGuess: boolean;
}

/** A thing that only the drifting locale has. */
export interface Extra {
  how: 'extra';
  here: Thing;
  /** The thing in the reference that it follows; for a callout, the counterpart of its container. */
  at: Item | Heading | undefined;
  more: number;
  isGuess: boolean;
}

/** A thing in another item or section. */
interface Misplaced {
  how: 'place';
  here: Thing;
  there: Thing;
  /** The number of following things that moved with it. */
  more: number;
}

/** A thing in another position of its list. */
interface Disordered {
  how: 'order';
  here: Thing;
  there: Thing;
  more: number;
}

/** A thing with another anchor, level or kind. */
interface Misshapen {
  how: 'form';
  here: Thing;
  there: Thing;
}
