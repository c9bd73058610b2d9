/** Renders parts of a document as safe HTML: resolves links and images, and reports whatever the page cannot keep. */
import type { Element, ElementContent } from 'hast';
import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { AnchorNames, Claimed } from '../links/anchor.ts';
import { textOf } from '../nodes/hast-text.ts';
import { resolveImage } from '../links/image-source.ts';
import { resolveLink } from '../links/link.ts';
import type { ProblemLog } from '../problem-log.ts';
import { findDisallowed, toSafeHtml } from './safe-html.ts';
import { toElements } from './to-elements.ts';
import type { Surroundings } from '../surroundings.ts';

export interface HtmlWriterOptions {
  /** The path of the document below its locale, in lower case, without `.md`. */
  path: string;
  around: Surroundings;
  /** Set for the page of a role, which is not the document's own page. */
  isRolePage?: true;
}

type Positioned = Pick<ElementContent, 'position'>;

export class HtmlWriter {
  /** The addresses of the images rendered so far. */
  readonly images = new Set<string>();
  readonly #definitions: readonly Definition[];
  readonly #anchors: AnchorNames;
  readonly #log: ProblemLog;
  readonly #options: HtmlWriterOptions;

  /** @param definitions The link and image definitions of the document. */
  constructor(definitions: readonly Definition[], anchors: AnchorNames, log: ProblemLog, options: HtmlWriterOptions) {
    this.#definitions = definitions;
    this.#anchors = anchors;
    this.#log = log;
    this.#options = options;
  }

  /** Returns Markdown blocks as elements, with raw HTML repaired; not sanitized yet. */
  parse(nodes: readonly RootContent[]): ElementContent[] {
    return toElements(nodes, this.#definitions);
  }

  /**
   * Renders elements as safe HTML.
   *
   * @param children The result of {@link parse}, or a part of it. The method changes links and images in it.
   * @param at The place to report problems at, for nodes without a position.
   * @returns HTML without scripts, styles, event handlers, embedded content or form controls.
   */
  write(children: readonly ElementContent[], at: Positioned): string {
    return toSafeHtml(this.#resolveAll(children, at));
  }

  /** Returns the content of one paragraph or heading as HTML. */
  inline(nodes: readonly PhrasingContent[], at: Nodes): string {
    const parsed = this.parse([{ type: 'paragraph', children: [...nodes] }]);
    // A block in raw HTML ends the paragraph, so there may be several.
    const inner = parsed.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    );
    return this.write(inner, at);
  }

  #resolveAll(children: readonly ElementContent[], at: Positioned): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const place = child.position ? child : at;
      const element = this.#claimAnchor(child, place);
      this.#reportDisallowed(element, place);
      if (element.tagName === 'img') return this.#image(element, place);
      element.children = this.#resolveAll(element.children, place);
      return element.tagName === 'a' ? this.#link(element, place) : [element];
    });
  }

  /** Assigns the element's `id`. Before HTML 5, `<a name>` had the meaning of `<a id>`. */
  #claimAnchor(element: Element, at: Positioned): Element {
    const { name, id, ...properties } = element.properties;
    const wanted = id ?? (element.tagName === 'a' ? name : undefined);
    if (typeof wanted !== 'string' || wanted.trim() === '') return { ...element, properties };
    const claimed = this.#anchors.claimPlace(wanted);
    if (claimed.conflict) reportAnchor(this.#log, at, wanted, claimed);
    return { ...element, properties: claimed.id === undefined ? properties : { id: claimed.id, ...properties } };
  }

  #reportDisallowed({ tagName, properties }: Element, at: Positioned): void {
    for (const what of findDisallowed(tagName, properties)) {
      this.#log.warn(
        'html-left-out',
        at,
        `"${what}" is not allowed in raw HTML.`,
        'Remove it or use Markdown instead; the page keeps its text, except for scripts and styles.',
      );
    }
  }

  #image({ properties, ...element }: Element, at: Positioned): ElementContent[] {
    const { src, alt, title } = properties;
    const source = typeof src === 'string' ? src : '';
    const resolved = resolveImage(source, this.#log.pathOf(at), this.#options.around);
    const alternative = typeof alt === 'string' ? alt : '';
    if ('image' in resolved) {
      const { address, width, height } = resolved.image;
      this.images.add(address);
      return [{ ...element, properties: { src: address, alt: alternative, title, width, height, loading: 'lazy' } }];
    }
    const { code, message, hint } = resolved.problem;
    this.#log.warn(code, at, message, hint);
    const text: ElementContent = { type: 'text', value: alternative || (resolved.link ?? '') };
    if (resolved.link === undefined) return [text];
    return [{ type: 'element', tagName: 'a', properties: { href: resolved.link }, children: [text] }];
  }

  #link(element: Element, at: Positioned): ElementContent[] {
    const { href, ...properties } = element.properties;
    if (typeof href !== 'string') return [{ ...element, properties }];
    const { path, around, isRolePage } = this.#options;
    // On the page of a role, a fragment must lead back to the page of the document.
    const target = isRolePage && href.trimStart().startsWith('#') ? `~/${encodeURI(path)}.md${href.trim()}` : href;
    const resolved = resolveLink(target, this.#log.pathOf(at), around, isRolePage ? '' : path);
    if (resolved.problem) this.#log.warn(resolved.problem.code, at, resolved.problem.message, resolved.problem.hint);
    if (resolved.href === undefined) {
      return properties.id === undefined ? element.children : [{ ...element, properties }];
    }
    const children = isEmpty(element.children) ? this.#textFor(resolved, at) : element.children;
    return [{ ...element, properties: { href: resolved.href, ...properties }, children }];
  }

  /** Creates the text of a link whose text was lost in translation, because nobody can click an empty link. */
  #textFor({ href = '', title }: { href?: string; title?: string }, at: Positioned): ElementContent[] {
    const value = title ?? href;
    this.#log.warn(
      'link-empty',
      at,
      `The link to "${href}" has no text.`,
      `Add link text; the page shows "${value}" instead.`,
    );
    return [{ type: 'text', value }];
  }
}

/** Reports an anchor that the page had to change or drop. */
export function reportAnchor(
  log: ProblemLog,
  at: Positioned,
  wanted: string,
  { id, conflict }: Partial<Claimed>,
): void {
  if (conflict === 'reserved') {
    const hint = `Rename it; the page uses "${id ?? ''}" instead.`;
    log.warn('anchor-reserved', at, `The anchor "${wanted}" is reserved for the site.`, hint);
  } else {
    log.warn(
      'anchor-duplicate',
      at,
      `The anchor "${wanted}" is used more than once.`,
      'Give each place its own anchor; the page numbers later headings and drops later anchors within the text.',
    );
  }
}

/** True if the content is neither visible nor audible. */
function isEmpty(children: readonly ElementContent[]): boolean {
  return textOf(children) === '' && !children.some(hasImage);
}

function hasImage(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage));
}
