/** What differs between two translations of the same version of a document. */
import type { Heading, Item, Thing } from './outline.ts';

/**
 * One thing that is out of place: `here`, in the locale that drifts, or `there`, in the one that it is held against. Where
 * a place is `undefined`, it is the start: of the list or of the document.
 */
export type Drift = Missing | Extra | Misplaced | Disordered | Misshapen;

export interface Missing {
  how: 'missing';
  there: Thing;
  /** The last thing here that stands before it there; of a callout, what it should stand in. */
  at: Item | Heading | undefined;
  /** How many items go with it: those nested in it, or those of its section. */
  more: number;
  /** Whether it may be another one beside it, as ids do not tell which of them is the one. */
  isGuess: boolean;
}

export interface Extra {
  how: 'extra';
  here: Thing;
  /** The last thing there that stands before it here; of a callout, what it stands in here. */
  at: Item | Heading | undefined;
  more: number;
  isGuess: boolean;
}

/** It stands in another item or section. */
interface Misplaced {
  how: 'place';
  here: Thing;
  there: Thing;
  /** How many that follow it do so too. */
  more: number;
}

/** It stands behind another one of its list. */
interface Disordered {
  how: 'order';
  here: Thing;
  there: Thing;
  more: number;
}

/** Its anchor, level or kind is another. */
interface Misshapen {
  how: 'form';
  here: Thing;
  there: Thing;
}
