/** Holds two versions of a document's items and the pairs found so far. Each alignment step adds pairs. */
import { textKey } from '../ledger/normalize.ts';
import type { Place } from '../ledger/rows.ts';
import { similarity, Vocabulary, type Features } from './similarity.ts';

/** An item of either version, with its text in each language of the group. */
export interface AlignRow extends Place {
  /** By language; `undefined` if a language lacks the item. */
  texts: readonly (string | undefined)[];
}

/** One of the two versions that are aligned. */
export class Version {
  readonly rows: readonly AlignRow[];
  /** The {@link textKey} of each text, by row and language. */
  readonly keys: readonly (readonly (string | undefined)[])[];
  /** The row indexes of each section, in order. */
  readonly sections: ReadonlyMap<string, readonly number[]>;
  /** For each row, its partner in the other version; -1 for none. */
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

  /** Returns the rows without a partner. */
  free(): number[] {
    return [...this.rows.keys()].filter((index) => this.pair(index) === -1);
  }
}

/** An alignment of two versions, with the text features that its steps share. */
export class Alignment {
  readonly old: Version;
  readonly fresh: Version;
  readonly languageCount: number;
  /** By new section, the old section that it continues. */
  readonly sections = new Map<string, string>();
  readonly #vocabularies = new Map<number, Vocabulary>();
  readonly #features = new Map<string, Features>();

  constructor(old: readonly AlignRow[], fresh: readonly AlignRow[]) {
    this.old = new Version(old);
    this.fresh = new Version(fresh);
    this.languageCount = Math.max(0, ...[...old, ...fresh].map(({ texts }) => texts.length));
  }

  /** Pairs an old row with a new row. */
  pair(o: number, n: number): void {
    this.old.pairs[o] = n;
    this.fresh.pairs[n] = o;
  }

  /** True if neither row has a partner yet. */
  isOpen(o: number, n: number): boolean {
    return this.old.pair(o) === -1 && this.fresh.pair(n) === -1;
  }

  /** True if the section of the new row continues the section of the old row. */
  isSameSection(o: number, n: number): boolean {
    return this.sections.get(this.fresh.section(n)) === this.old.section(o);
  }

  /** Returns the similarity of two rows' texts, from 0 to 1: the mean over the languages that have both. */
  similarity(o: number, n: number): number {
    let sum = 0;
    let count = 0;
    for (let language = 0; language < this.languageCount; language++) {
      const [was, is] = [this.old.keys[o]?.[language], this.fresh.keys[n]?.[language]];
      if (!was || !is) continue;
      count++;
      sum += was === is ? 1 : similarity(this.#featuresOf(was, language), this.#featuresOf(is, language));
    }
    return count === 0 ? 0 : sum / count;
  }

  /** Returns the n-gram numbers of a row's text in one language. */
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

  /** Builds the vocabulary of the old texts on first use, because an unchanged document never needs one. */
  #vocabulary(language: number): Vocabulary {
    const known = this.#vocabularies.get(language);
    if (known) return known;
    const vocabulary = new Vocabulary();
    for (const key of this.old.keys) vocabulary.add(key[language] ?? '');
    this.#vocabularies.set(language, vocabulary);
    return vocabulary;
  }
}
