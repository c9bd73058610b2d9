/** Two versions of a document's items, and which of the old is which of the new: what the steps of aligning fill in. */
import { textKey } from '../ledger/normalize.ts';
import type { Place } from '../ledger/rows.ts';
import { similarity, Vocabulary, type Features } from './similarity.ts';

/** An item of either version, with its text in each of the languages that are aligned together. */
export interface AlignRow extends Place {
  /** By language; `undefined` where a language does not have the item. */
  texts: readonly (string | undefined)[];
}

export class Version {
  readonly rows: readonly AlignRow[];
  /** The {@link textKey} of each text. */
  readonly keys: readonly (readonly (string | undefined)[])[];
  /** The rows of each section, in order. */
  readonly sections: ReadonlyMap<string, readonly number[]>;
  /** For each row, the row of the other version that it was paired with; -1 for none. */
  readonly pairs: Int32Array;

  constructor(rows: readonly AlignRow[]) {
    this.rows = rows;
    this.keys = rows.map(({ texts }) => texts.map((text) => (text === undefined ? undefined : textKey(text))));
    this.sections = Map.groupBy(rows.keys(), (index) => rows[index]?.section ?? '');
    this.pairs = new Int32Array(rows.length).fill(-1);
  }

  section(index: number): string {
    return this.rows[index]?.section ?? '';
  }

  parent(index: number): number {
    return this.rows[index]?.parent ?? -1;
  }

  pair(index: number): number {
    return this.pairs[index] ?? -1;
  }

  /** The rows that have no pair yet. */
  free(): number[] {
    return [...this.rows.keys()].filter((index) => this.pair(index) === -1);
  }
}

export class Alignment {
  readonly old: Version;
  readonly fresh: Version;
  readonly languages: number;
  /** The old section that a new one continues. */
  readonly sections = new Map<string, string>();
  readonly #vocabularies = new Map<number, Vocabulary>();
  readonly #features = new Map<string, Features>();

  constructor(old: readonly AlignRow[], fresh: readonly AlignRow[]) {
    this.old = new Version(old);
    this.fresh = new Version(fresh);
    this.languages = Math.max(0, ...[...old, ...fresh].map(({ texts }) => texts.length));
  }

  /** @param o An old row. @param n The new one that it became. */
  pair(o: number, n: number): void {
    this.old.pairs[o] = n;
    this.fresh.pairs[n] = o;
  }

  /** Whether neither of two rows has a pair yet. */
  isOpen(o: number, n: number): boolean {
    return this.old.pair(o) === -1 && this.fresh.pair(n) === -1;
  }

  /** Whether a new row stands in the section that continues an old row's. */
  sameSection(o: number, n: number): boolean {
    return this.sections.get(this.fresh.section(n)) === this.old.section(o);
  }

  /** How alike the texts of two rows are, from 0 to 1: the mean over the languages that have both. */
  similarity(o: number, n: number): number {
    let sum = 0;
    let count = 0;
    for (let language = 0; language < this.languages; language++) {
      const [was, is] = [this.old.keys[o]?.[language], this.fresh.keys[n]?.[language]];
      if (!was || !is) continue;
      count++;
      sum += was === is ? 1 : similarity(this.#featuresOf(was, language), this.#featuresOf(is, language));
    }
    return count === 0 ? 0 : sum / count;
  }

  /** The grams of a row's text in one language, by number. */
  grams(version: 'old' | 'fresh', index: number, language: number): Int32Array {
    return this.#featuresOf(this[version].keys[index]?.[language] ?? '', language).grams;
  }

  #featuresOf(key: string, language: number): Features {
    const name = `${String(language)} ${key}`;
    const known = this.#features.get(name);
    if (known) return known;
    const features = this.#vocabulary(language).features(key);
    this.#features.set(name, features);
    return features;
  }

  /** Made of the old texts when it is needed first: of a document that did not change no text is ever taken apart. */
  #vocabulary(language: number): Vocabulary {
    const known = this.#vocabularies.get(language);
    if (known) return known;
    const vocabulary = new Vocabulary();
    for (const key of this.old.keys) vocabulary.add(key[language] ?? '');
    this.#vocabularies.set(language, vocabulary);
    return vocabulary;
  }
}
