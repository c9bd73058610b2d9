/**
 * The `id`s of a page: those of its headings, and those that its HTML has.
 *
 * The rule for headings is DocFX's, as Microsoft Learn builds with it: one or more empty `<a name="X"></a>` or
 * `<a id="X"></a>` at the start of a heading name it, the first being its `id`; a heading without one is named after its
 * text.
 */
import GithubSlugger from 'github-slugger';
import type { PhrasingContent } from 'mdast';

const open = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))[^>]*>$/iu;
const close = /^<\/a\s*>$/iu;

/** In characters: what is longer is no name that anyone links to. */
const maxLength = 200;

/**
 * @param children A heading's content.
 * @returns The anchor that leads it and what follows; no anchor where none leads it.
 */
export function splitAnchor(children: readonly PhrasingContent[]): {
  anchor: string | undefined;
  rest: PhrasingContent[];
} {
  const [first, second, ...rest] = children;
  if (first?.type !== 'html' || second?.type !== 'html' || !close.test(second.value)) {
    return { anchor: undefined, rest: [...children] };
  }
  const groups = open.exec(first.value)?.groups;
  const name = groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'];
  if (name === undefined || name.trim() === '') return { anchor: undefined, rest: [...children] };
  return { anchor: name, rest };
}

/** An `id`, and what is wrong with the one that was wanted. */
export interface Claimed {
  id: string;
  /** `duplicate`: it was taken; `reserved`: the site keeps such names for itself. */
  conflict?: 'duplicate' | 'reserved';
}

/** Gives each place of a page an `id` of its own. */
export class AnchorNames {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();
  /** How often a name was wanted: a thousand headings of one name are not a million questions. */
  readonly #counts = new Map<string, number>();

  /** All that were given. */
  get names(): string[] {
    return [...this.#taken];
  }

  /**
   * Names a heading.
   *
   * @param anchor What the publisher wrote, if anything.
   * @param text The heading's text, for one without an anchor.
   */
  claim(anchor: string | undefined, text: string): Claimed {
    const wanted = anchor === undefined ? this.#slugger.slug(text.slice(0, maxLength)) || 'section' : clean(anchor);
    const own = avoidReserved(wanted);
    let id = own;
    while (this.#taken.has(id)) {
      const count = (this.#counts.get(own) ?? 1) + 1;
      this.#counts.set(own, count);
      id = `${own}-${String(count)}`;
    }
    this.#taken.add(id);
    if (anchor === undefined || id === wanted) return { id };
    return { id, conflict: own === wanted ? 'duplicate' : 'reserved' };
  }

  /**
   * Names a place within the text.
   *
   * @returns Without an `id` where it was taken.
   */
  claimPlace(wanted: string): Partial<Claimed> {
    const name = clean(wanted);
    const id = avoidReserved(name);
    if (this.#taken.has(id)) return { conflict: 'duplicate' };
    this.#taken.add(id);
    return id === name ? { id } : { id, conflict: 'reserved' };
  }
}

/** White space cannot be part of an `id`. */
function clean(anchor: string): string {
  return anchor.trim().slice(0, maxLength).replaceAll(/\s+/gu, '-') || 'section';
}

/** The site's own ids start with `j-`; those of items end in numbers behind a slash. */
function avoidReserved(name: string): string {
  const own = name.replace(/^j-/iu, 'section-$&');
  return /\/\d+(?:\.\d+)*$/u.test(own) ? own.replaceAll('/', '-') : own;
}
