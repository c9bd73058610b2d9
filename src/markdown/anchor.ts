/**
 * The `id` of a heading.
 *
 * The rule is DocFX's, as Microsoft Learn builds with it: one or more empty `<a name="X"></a>` or `<a id="X"></a>` at
 * the start of a heading name it, the first being its `id`; a heading without one is named after its text.
 */
import GithubSlugger from 'github-slugger';
import type { PhrasingContent } from 'mdast';

const open = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))[^>]*>$/iu;
const close = /^<\/a\s*>$/iu;

/**
 * @param children A heading's content.
 * @returns The anchor that leads it and what follows; no anchor where none leads it.
 */
export function takeAnchor(children: readonly PhrasingContent[]): {
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
  return { anchor: name.trim().replaceAll(/\s+/gu, '-'), rest };
}

/** Gives each heading of a document an `id` of its own. */
export class AnchorNames {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();

  /**
   * @param anchor What the publisher wrote, if anything.
   * @param text The heading's text, for one without an anchor.
   * @returns The `id`; `duplicate` where the publisher's own anchor was taken already and had to be changed.
   */
  claim(anchor: string | undefined, text: string): { id: string; duplicate: boolean } {
    const wanted = anchor ?? (this.#slugger.slug(text) || 'section');
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${String(count)}`;
    this.#taken.add(id);
    return { id, duplicate: anchor !== undefined && id !== wanted };
  }
}
