/** Pairs rows with the same text: in their place first, then within their section, then anywhere. */
import type { Alignment, Version } from './alignment.ts';

/** The minimum length of a key that is unique in both versions and may be paired wherever it moved. */
const minMovedLength = 12;

/** Returns the key that two rows of a pair must share; `undefined` if the row has no usable key. */
type KeyOf = (version: Version, index: number, language: number, section: string) => string | undefined;

const inPlace: KeyOf = (version, index, language, section) => {
  const parent = version.keys[version.parent(index)]?.[language] ?? '';
  return JSON.stringify([section, parent, version.keys[index]?.[language]]);
};

const inSection: KeyOf = (version, index, language, section) =>
  JSON.stringify([section, version.keys[index]?.[language]]);

const anywhere: KeyOf = (version, index, language) => {
  const key = version.keys[index]?.[language] ?? '';
  return key.length < minMovedLength ? undefined : key;
};

/** Pairs the rows with a text that is unique in both versions, if the languages agree. Linear in the number of rows. */
export function alignExact(alignment: Alignment): void {
  pairUnique(alignment, inPlace, true);
  pairUnique(alignment, inSection, true);
  // Counts paired rows too, because a repeated sentence does not identify its item.
  pairUnique(alignment, anywhere, false);
}

function pairUnique(alignment: Alignment, keyOf: KeyOf, freeOnly: boolean): void {
  const { old, fresh, sections, languageCount } = alignment;
  const votes = new Votes();
  for (let language = 0; language < languageCount; language++) {
    const before = uniqueRows(old, language, freeOnly, (index) => keyOf(old, index, language, old.section(index)));
    const after = uniqueRows(fresh, language, freeOnly, (index) =>
      keyOf(fresh, index, language, sections.get(fresh.section(index)) ?? `new ${fresh.section(index)}`),
    );
    for (const [key, o] of before) {
      const n = after.get(key);
      if (n === undefined || o === null || n === null) continue;
      if (old.pair(o) === -1 && fresh.pair(n) === -1) votes.add(o, n);
    }
  }
  for (const [o, n] of votes.elected()) alignment.pair(o, n);
}

/** Returns the row of each key; `null` for a key of several rows. */
function uniqueRows(
  version: Version,
  language: number,
  freeOnly: boolean,
  keyOf: (index: number) => string | undefined,
): Map<string, number | null> {
  const rows = new Map<string, number | null>();
  for (const index of version.rows.keys()) {
    if (freeOnly && version.pair(index) !== -1) continue;
    const key = version.keys[index]?.[language] ? keyOf(index) : undefined;
    if (key !== undefined) rows.set(key, rows.has(key) ? null : index);
  }
  return rows;
}

/** Counts one vote per language for each pair. */
class Votes {
  readonly #byOld = new Map<number, Map<number, number>>();
  readonly #byNew = new Map<number, Map<number, number>>();

  add(o: number, n: number): void {
    count(this.#byOld, o, n);
    count(this.#byNew, n, o);
  }

  /** Yields the pairs with more than twice the votes of any other pair with one of their rows. */
  *elected(): Generator<[number, number]> {
    for (const [o, candidates] of this.#byOld) {
      for (const [n, votes] of candidates) {
        const rivals = [...otherVotes(candidates, n), ...otherVotes(this.#byNew.get(n), o)];
        if (votes > 2 * Math.max(0, ...rivals)) yield [o, n];
      }
    }
  }
}

function count(votes: Map<number, Map<number, number>>, from: number, to: number): void {
  const candidates = votes.get(from) ?? new Map<number, number>();
  votes.set(from, candidates.set(to, (candidates.get(to) ?? 0) + 1));
}

function otherVotes(candidates: ReadonlyMap<number, number> | undefined, exceptRow: number): number[] {
  return [...(candidates ?? [])].filter(([row]) => row !== exceptRow).map(([, votes]) => votes);
}
