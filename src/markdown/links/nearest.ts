/** Finds the existing name that an author most likely meant, for the hints of broken links. */
import leven from 'leven';

/** In characters. The time of a comparison grows with the product of the lengths, and no mistyped name is longer. */
const maxLength = 250;
/** The number of candidates compared by edit distance: those that share the most letters. */
const maxCompared = 100;
/** The number of letter kinds. Letters are counted by their code modulo this number. */
const kinds = 32;

interface Candidate {
  /** The name as given. */
  name: string;
  /** The name in lower case, for comparisons. */
  key: string;
  /** The part after the last slash. */
  last: string;
  /** The number of letters of each kind. */
  letters: Uint8Array;
}

interface Match {
  name: string;
  distance: number;
}

/**
 * Creates a search over existing names.
 *
 * @param candidates The existing names: paths with forward slashes, or anchors.
 * @returns A function that finds the closest name: the same name in another folder; else a mistyped name; else the name
 *   with or without a product prefix (`o365-data-migration` for `data-migration`). It returns `undefined` if none is
 *   close. Letter case and the order of the candidates have no effect. Results are cached.
 */
export function createNearest(candidates: readonly string[]): (wanted: string) => string | undefined {
  const known = [...new Set(candidates)]
    .filter((name) => name.length <= maxLength)
    .sort()
    .map(readName)
    // Lower-casing can lengthen a name.
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
  // Every folder has an index, so equal names mean nothing there.
  const moved = wanted.last === 'index' ? [] : known.filter(({ last }) => last === wanted.last);
  const renamed = closest(wanted, moved, Infinity);
  if (renamed) return renamed.name;
  const mistyped = closest(wanted, known, Math.max(2, Math.floor(wanted.key.length / 3)));
  // One or two edits are a typing error; with more, an added or removed prefix is more likely.
  if (mistyped && mistyped.distance <= 2) return mistyped.name;
  const prefixed = known.filter(({ last }) => differsByPrefix(last, wanted.last));
  return (closest(wanted, prefixed, Infinity) ?? mistyped)?.name;
}

function differsByPrefix(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // Short words such as "faq" end too many names.
  return short.length > 3 && long.endsWith(`-${short}`);
}

/** Returns the candidate with the smallest edit distance, at most `limit`; the first of equal ones. */
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
    // If more than half of the letters differ, the names have nothing in common; this matters for short names.
    const isLeft = limit === Infinity || distance * 2 <= Math.max(wanted.key.length, candidate.key.length);
    if (distance < below && isLeft) best = { name: candidate.name, distance };
  }
  return best;
}

/**
 * Returns a lower bound of the edit distance: the number of letters that one name has in excess of the other. Counting
 * is far faster than the distance, and rules out most candidates.
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
