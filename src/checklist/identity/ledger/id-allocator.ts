/** Allocates permanent ids for new items. */
import type { Row } from './rows.ts';

/**
 * Allocates ids that were never used in a document.
 *
 * A new item's id is the anchor of its phase and its position there: `general/3.2` is the second item below the third
 * item of the phase `general`. Numbering continues across the lists of a phase. If that id was used before, its last
 * number becomes one more than the highest number used with the same prefix.
 */
export class IdAllocator {
  readonly #used: Set<string>;
  /** By prefix (an id without its last number): the highest number used. */
  readonly #highest = new Map<string, number>();

  /** @param usedIds All ids that were ever used in the document. */
  constructor(usedIds: Iterable<string>) {
    this.#used = new Set(usedIds);
    for (const id of this.#used) this.#recordNumber(id);
  }

  /**
   * Allocates ids for the items that have none.
   *
   * @param rows All items of the document.
   * @param ids The known ids, one entry per row.
   * @returns One id per row.
   */
  completeIds(rows: readonly Row[], ids: readonly (string | undefined)[]): string[] {
    const places = placesOf(rows);
    const complete: string[] = [];
    for (const [index, { phase, parent }] of rows.entries()) {
      const above = complete[parent] ?? '';
      const stem = above.startsWith(`${phase}/`) ? `${above}.` : (places[index] ?? '').replace(/\d+$/u, '');
      complete.push(ids[index] ?? this.#allocate(stem, places[index] ?? ''));
    }
    return complete;
  }

  #allocate(stem: string, place: string): string {
    const preferred = stem + (/\d+$/u.exec(place)?.[0] ?? '');
    const id = this.#used.has(preferred) ? `${stem}${String((this.#highest.get(stem) ?? 0) + 1)}` : preferred;
    this.#used.add(id);
    this.#recordNumber(id);
    return id;
  }

  #recordNumber(id: string): void {
    const { stem, number } = /^(?<stem>.*[/.])(?<number>\d+)$/u.exec(id)?.groups ?? {};
    if (stem === undefined) return;
    this.#highest.set(stem, Math.max(this.#highest.get(stem) ?? 0, Number(number)));
  }
}

/** Returns the phase and current position of each item, such as `general/3.2`. */
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
