/** What of two versions of a document is the same thing. */
export class Pairs<Thing> {
  readonly #others = new Map<Thing, Thing>();

  /** Whatever was paired with either of them is so no longer. */
  pair(here: Thing, there: Thing): void {
    for (const thing of [here, there]) {
      const former = this.#others.get(thing);
      if (former !== undefined) this.#others.delete(former);
    }
    this.#others.set(here, there);
    this.#others.set(there, here);
  }

  /** @returns What a thing of either version is in the other one. */
  of(thing: Thing): Thing | undefined {
    return this.#others.get(thing);
  }

  has(thing: Thing): boolean {
    return this.#others.has(thing);
  }

  isPair(here: Thing, there: Thing): boolean {
    return this.#others.get(here) === there;
  }
}
