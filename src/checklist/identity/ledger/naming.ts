/** Giving an item its name, once. */
import type { Row } from './rows.ts';

/**
 * An item is named after its phase's anchor and its place in it when it is first seen (`general/3.2` is the second below
 * the third of the phase `general`, whose lists are numbered through). Where that name was given before, it gets the
 * next number that never was.
 */
export class Naming {
  readonly #given: Set<string>;
  /** By what stands before the last number of an id: the highest number given. */
  readonly #highest = new Map<string, number>();

  /** @param given All ids that were ever given in the document. */
  constructor(given: Iterable<string>) {
    this.#given = new Set(given);
    for (const id of this.#given) this.#note(id);
  }

  /**
   * Names those of a document's items that have no id.
   *
   * @param rows All items of the document.
   * @param ids Their ids, as far as they have one.
   * @returns All ids.
   */
  complete(rows: readonly Row[], ids: readonly (string | undefined)[]): string[] {
    const places = placesOf(rows);
    const complete: string[] = [];
    for (const [index, { phase, parent }] of rows.entries()) {
      const above = complete[parent] ?? '';
      const stem = above.startsWith(`${phase}/`) ? `${above}.` : (places[index] ?? '').replace(/\d+$/u, '');
      complete.push(ids[index] ?? this.#name(stem, places[index] ?? ''));
    }
    return complete;
  }

  #name(stem: string, place: string): string {
    const own = stem + (/\d+$/u.exec(place)?.[0] ?? '');
    const id = this.#given.has(own) ? `${stem}${String((this.#highest.get(stem) ?? 0) + 1)}` : own;
    this.#given.add(id);
    this.#note(id);
    return id;
  }

  #note(id: string): void {
    const { stem, number } = /^(?<stem>.*[/.])(?<number>\d+)$/u.exec(id)?.groups ?? {};
    if (stem === undefined) return;
    this.#highest.set(stem, Math.max(this.#highest.get(stem) ?? 0, Number(number)));
  }
}

/** Each item's phase and place, such as `general/3.2`, as of now. */
function placesOf(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  const places: string[] = [];
  for (const { phase, parent } of rows) {
    const stem = parent === -1 ? `${phase}/` : `${places[parent] ?? ''}.`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    places.push(`${stem}${String(count)}`);
  }
  return places;
}
