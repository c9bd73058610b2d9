/** Records which things of two versions are the same. */
export class Pairs<Thing> {
  readonly #others = new Map<Thing, Thing>();

  /** Pairs two things. Former pairs with either of them are dissolved. */
  pair(here: Thing, there: Thing): void {
    for (const thing of [here, there]) {
      const former = this.#others.get(thing);
      if (former !== undefined) this.#others.delete(former);
    }
    this.#others.set(here, there);
    this.#others.set(there, here);
  }

  /** Returns the counterpart of a thing of either version. */
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
