/** What was likely meant by a name that does not exist: the hint of a dead link. */
import leven from 'leven';

/** Nobody mistypes more than that, and comparing takes the product of the lengths. */
const maxLength = 250;
/** Of many candidates, how many are compared letter by letter. Those that share the most letters come first. */
const maxCompared = 100;
/** The kinds of letters that are counted: a power of two, so that a letter's code says its kind. */
const kinds = 32;

interface Candidate {
  /** As it was given. */
  name: string;
  /** As it is compared: in lower case. */
  key: string;
  /** What follows the last slash. */
  last: string;
  /** How many letters of each kind it has. */
  letters: Uint8Array;
}

interface Match {
  name: string;
  distance: number;
}

/**
 * @param candidates The names that exist: paths with forward slashes, or anchors.
 * @returns What finds the one that was likely meant: of the same name in another folder; else a mistyping; else with or
 * without a product's prefix (`o365-data-migration` for `data-migration`). `undefined` where none is near. Letter case
 * does not matter, nor does the order of the candidates. Answers are remembered.
 */
export function createNearest(candidates: readonly string[]): (wanted: string) => string | undefined {
  const known = [...new Set(candidates)]
    .filter((name) => name.length <= maxLength)
    .sort()
    .map(readName)
    // Lower case can be longer.
    .filter(({ key }) => key.length <= maxLength);
  const answers = new Map<string, string | undefined>();
  return (wanted) => {
    if (wanted.length > maxLength) return undefined;
    if (!answers.has(wanted)) answers.set(wanted, findNearest(readName(wanted), known));
    return answers.get(wanted);
  };
}

function readName(name: string): Candidate {
  const key = name.toLowerCase();
  const letters = new Uint8Array(kinds);
  for (let index = 0; index < key.length; index++) {
    const kind = key.charCodeAt(index) % kinds;
    letters[kind] = (letters[kind] ?? 0) + 1;
  }
  return { name, key, last: key.slice(key.lastIndexOf('/') + 1), letters };
}

function findNearest(wanted: Candidate, known: readonly Candidate[]): string | undefined {
  // Every folder has an index: that name says nothing.
  const moved = wanted.last === 'index' ? [] : known.filter(({ last }) => last === wanted.last);
  const renamed = closest(wanted, moved, Infinity);
  if (renamed) return renamed.name;
  const mistyped = closest(wanted, known, Math.max(2, Math.floor(wanted.key.length / 3)));
  // One or two letters are a mistyping; of more it is less sure than that a prefix came or went.
  if (mistyped && mistyped.distance <= 2) return mistyped.name;
  const prefixed = known.filter(({ last }) => differsByPrefix(last, wanted.last));
  return (closest(wanted, prefixed, Infinity) ?? mistyped)?.name;
}

function differsByPrefix(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // Short words such as "faq" end too many names.
  return short.length > 3 && long.endsWith(`-${short}`);
}

/** @returns The candidate of the smallest edit distance, at most `limit`; of several, the first. */
function closest(wanted: Candidate, candidates: readonly Candidate[], limit: number): Match | undefined {
  const near = candidates
    .filter(({ key }) => Math.abs(key.length - wanted.key.length) <= limit)
    .map((candidate) => ({ candidate, least: leastDistance(candidate.letters, wanted.letters) }))
    .filter(({ least }) => least <= limit)
    .sort((one, other) => one.least - other.least)
    .slice(0, maxCompared);
  let best: Match | undefined;
  for (const { candidate, least } of near) {
    const below = best?.distance ?? limit + 1;
    if (least >= below) break;
    const distance = leven(wanted.key, candidate.key, below === Infinity ? {} : { maxDistance: below });
    // Where more than half of the letters differ, nothing is left of the name. It shows in short ones.
    const isLeft = limit === Infinity || distance * 2 <= Math.max(wanted.key.length, candidate.key.length);
    if (distance < below && isLeft) best = { name: candidate.name, distance };
  }
  return best;
}

/**
 * The edit distance is never below the number of letters that one of two names has more than the other. Counting them
 * takes far less time than the distance does, and leaves few names of thousands.
 */
function leastDistance(one: Uint8Array, other: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let kind = 0; kind < kinds; kind++) {
    const difference = (one[kind] ?? 0) - (other[kind] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}
