/**
 * Assigns the `id`s of a page, to its headings and to places in its HTML.
 *
 * The rule for headings is that of DocFX, which builds Microsoft Learn: empty `<a name="X"></a>` or `<a id="X"></a>`
 * elements at the start of a heading name it, and the first becomes its `id`. A heading without one is named after its
 * text.
 */
import GithubSlugger from 'github-slugger';
import type { PhrasingContent } from 'mdast';

const open = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))[^>]*>$/iu;
const close = /^<\/a\s*>$/iu;

/** In characters. Nobody links to a longer name. */
const maxLength = 200;

/**
 * Splits the leading anchor off the content of a heading.
 *
 * @returns The anchor and the content after it; without a leading anchor, all content.
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

/** An assigned `id`, and the conflict if it is not the requested one. */
export interface Claimed {
  id: string;
  /** `duplicate`: another place has it; `reserved`: the site uses such names itself. */
  conflict?: 'duplicate' | 'reserved';
}

/** Assigns unique `id`s within a page. */
export class AnchorNames {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();
  /** The last suffix tried per name: without it, a thousand equal headings would take a million checks. */
  readonly #counts = new Map<string, number>();

  /** All assigned `id`s. */
  get names(): string[] {
    return [...this.#taken];
  }

  /**
   * Assigns the `id` of a heading.
   *
   * @param anchor The publisher's anchor, if there is one.
   * @param text The text of the heading, which names it if there is no anchor.
   */
  claim(anchor: string | undefined, text: string): Claimed {
    const wanted = anchor === undefined ? this.#slugger.slug(text.slice(0, maxLength)) || 'section' : clean(anchor);
    const base = avoidReserved(wanted);
    let id = base;
    while (this.#taken.has(id)) {
      const count = (this.#counts.get(base) ?? 1) + 1;
      this.#counts.set(base, count);
      id = `${base}-${String(count)}`;
    }
    this.#taken.add(id);
    if (anchor === undefined || id === wanted) return { id };
    return { id, conflict: base === wanted ? 'duplicate' : 'reserved' };
  }

  /**
   * Assigns the `id` of a place within the text.
   *
   * @returns The result has no `id` if another place has the name.
   */
  claimPlace(wanted: string): Partial<Claimed> {
    const name = clean(wanted);
    const id = avoidReserved(name);
    if (this.#taken.has(id)) return { conflict: 'duplicate' };
    this.#taken.add(id);
    return id === name ? { id } : { id, conflict: 'reserved' };
  }
}

/** Trims and shortens an anchor, and replaces white space, which an `id` cannot contain. */
function clean(anchor: string): string {
  return anchor.trim().slice(0, maxLength).replaceAll(/\s+/gu, '-') || 'section';
}

/** Avoids the site's own names: `id`s that start with `j-`, and item ids, which end in a slash and numbers. */
function avoidReserved(name: string): string {
  const id = name.replace(/^j-/iu, 'section-$&');
  return /\/\d+(?:\.\d+)*$/u.test(id) ? id.replaceAll('/', '-') : id;
}
