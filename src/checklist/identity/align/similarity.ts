/** Measures the similarity of two texts in any language by their common character n-grams ("grams"). */

/** The grams of one text, as ascending numbers in its {@link Vocabulary}, with their weights. */
export interface Features {
  grams: Int32Array;
  weights: Float64Array;
  /** The sum of the weights. */
  total: number;
}

/** Scripts where two characters carry as much information as three letters of other scripts; most write no spaces. */
const denseScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Weighs grams by their rarity among the texts of a document. Words that all items contain ("configure", "FastTrack")
 * distinguish items least.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  /** By gram: the number of texts with it, and the last of these texts. */
  readonly #counts: number[] = [];
  readonly #last: number[] = [];
  #texts = 0;

  /** Adds a text to the counts. */
  add(key: string): void {
    this.#texts++;
    for (const gram of gramsOf(key)) {
      const number = this.#numberOf(gram);
      if (this.#last[number] === this.#texts) continue;
      this.#last[number] = this.#texts;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
  }

  /**
   * Returns the features of a text.
   *
   * @param key One text key, or several joined.
   */
  features(key: string): Features {
    const counts = new Map<number, number>();
    for (const gram of gramsOf(key)) {
      const number = this.#numberOf(gram);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const grams = Int32Array.from(counts.keys()).sort();
    const weights = Float64Array.from(grams, (gram) => (counts.get(gram) ?? 0) * this.#rarity(gram));
    return { grams, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  #numberOf(gram: string): number {
    const known = this.#numbers.get(gram);
    if (known !== undefined) return known;
    this.#numbers.set(gram, this.#counts.length);
    return this.#counts.push(0) - 1;
  }

  /** Returns the inverse document frequency. A gram that no added text has counts as if one text had it. */
  #rarity(gram: number): number {
    return Math.log(1 + this.#texts / Math.max(1, this.#counts[gram] ?? 0));
  }
}

/**
 * Returns the weighted Dice coefficient, from 0 (nothing in common) to 1: twice the common weight divided by the sum of
 * both weights.
 */
export function similarity(a: Features, b: Features): number {
  if (a.total + b.total === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.grams.length && j < b.grams.length;) {
    const order = (a.grams[i] ?? 0) - (b.grams[j] ?? 0);
    if (order === 0) shared += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return (2 * shared) / (a.total + b.total);
}

function gramsOf(key: string): string[] {
  const grams: string[] = [];
  for (const [word] of key.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [text, length] = denseScript.test(word) ? [word, 2] : [` ${word} `, 3];
    for (let start = 0; start === 0 || start + length <= text.length; start++) {
      grams.push(text.slice(start, start + length));
    }
  }
  return grams;
}
