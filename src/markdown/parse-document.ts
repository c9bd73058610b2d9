/** Markdown to a {@link Document}: the structure that Microsoft Learn gives a page, and what could not be understood. */
import type { Definition, Heading as MdastHeading, List, ListItem as MdastListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { AnchorNames, takeAnchor } from './anchor.ts';
import { readQuote } from './callout.ts';
import type { Block, Document, Heading, ListBlock, ListItem, Section } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLink } from './link.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { blocksToHtml, inlineToHtml, type SafeHtmlOptions } from './safe-html.ts';

export interface ParseOptions {
  /** The file's name, for problems. */
  file: string;
  /** The document's path in its locale, without `.md`, lower case: relative links start from it. */
  path: string;
  /** The address of another document by its path (lower case, without `.md`); `undefined` where there is none. */
  addressOf: (path: string) => string | undefined;
}

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Reads one document.
 *
 * @param source The file as text.
 * @returns The document. Whatever is wrong in it is among its problems; only `title-missing` is an error.
 */
export function parseDocument(source: string, options: ParseOptions): Document {
  const { frontMatter, body, bodyLine, problems } = readFrontMatter(source, options.file);
  const { children } = processor.parse(body);
  const reader = new Reader(children, bodyLine, problems, options);
  const first = children.findIndex(({ type }) => type !== 'definition' && type !== 'html');
  const lead = children[first];
  const title = lead?.type === 'heading' && lead.depth === 1 ? lead : undefined;
  const heading = title ? reader.heading(title) : reader.titleHeading(frontMatter.title ?? '');
  const { blocks, sections } = reader.sections(title ? children.filter((node) => node !== title) : children);
  const name = frontMatter.title ?? heading.text;
  if (name === '') {
    problems.push({
      code: 'title-missing',
      severity: 'error',
      file: options.file,
      message: 'The document has no title.',
      hint: 'Give it a "title" in the front matter, or start it with a level-1 heading ("# Title").',
    });
  }
  return { frontMatter, title: name, heading, blocks, sections, problems };
}

/** Reads the tree of one document: what its parts need to know of the whole is here. */
class Reader {
  readonly #anchors = new AnchorNames();
  readonly #definitions: Definition[];
  readonly #bodyLine: number;
  readonly #problems: Problem[];
  readonly #options: ParseOptions;

  constructor(children: readonly RootContent[], bodyLine: number, problems: Problem[], options: ParseOptions) {
    this.#definitions = children.filter((node) => node.type === 'definition');
    this.#bodyLine = bodyLine;
    this.#problems = problems;
    this.#options = options;
  }

  sections(children: readonly RootContent[]): Pick<Document, 'blocks' | 'sections'> {
    const starts = children.flatMap((node, index) => (node.type === 'heading' && node.depth <= 2 ? [index] : []));
    const blocks = this.#blocks(children.slice(0, starts[0]));
    const sections: Section[] = [];
    for (const [order, start] of starts.entries()) {
      const node = children[start];
      if (node?.type !== 'heading') continue;
      const heading = this.heading(node);
      sections.push({ heading, blocks: this.#blocks(children.slice(start + 1, starts[order + 1])) });
    }
    return { blocks, sections };
  }

  heading(node: MdastHeading): Heading {
    const { anchor, rest } = takeAnchor(node.children);
    const text = plain({ ...node, children: rest });
    const { id, duplicate } = this.#anchors.claim(anchor, text);
    const line = this.#line(node);
    if (duplicate) {
      this.#report(
        'anchor-duplicate',
        line,
        `The anchor "${anchor ?? ''}" names more than one heading.`,
        `Give each heading an anchor of its own; this one became "${id}".`,
      );
    }
    return { anchor: id, html: inlineToHtml(rest, this.#htmlOptions(node)), text, line };
  }

  /** The heading of a document that has none: its title. */
  titleHeading(title: string): Heading {
    const { id } = this.#anchors.claim(undefined, title);
    const html = inlineToHtml([{ type: 'text', value: title }], this.#htmlOptions());
    return { anchor: id, html, text: title, line: 1 };
  }

  /** What Jalon only shows is gathered, so that raw HTML that spans several blocks stays whole. */
  #blocks(children: readonly RootContent[]): Block[] {
    const blocks: Block[] = [];
    let shown: RootContent[] = [];
    const flush = (): void => {
      const [first] = shown;
      const html = first ? blocksToHtml(shown, this.#htmlOptions(first)) : '';
      if (first && html !== '') blocks.push({ type: 'html', html, line: this.#line(first) });
      shown = [];
    };
    for (const node of children) {
      const block = this.#structure(node);
      if (!block) shown.push(node);
      else {
        flush();
        blocks.push(block);
      }
    }
    flush();
    return blocks;
  }

  /** The block that a node is, where it is more than something to show. */
  #structure(node: RootContent): Block | undefined {
    if (node.type === 'heading')
      return { type: 'heading', level: Math.max(node.depth, 3), heading: this.heading(node) };
    if (node.type === 'list') return this.#list(node);
    if (node.type !== 'blockquote') return undefined;
    const quote = readQuote(node);
    const line = this.#line(node);
    if (quote.type === 'callout') {
      return { type: 'callout', kind: quote.kind, html: blocksToHtml(quote.children, this.#htmlOptions(node)), line };
    }
    if (quote.type === 'unknown') {
      this.#report(
        'callout-unknown',
        line,
        `"[!${quote.name}]" is no alert that Jalon knows.`,
        'Use NOTE, TIP, IMPORTANT, CAUTION or WARNING; it is shown as a plain quote.',
      );
    }
    return undefined;
  }

  #list(node: List): ListBlock {
    const items = node.children.map((item) => this.#item(item));
    return node.ordered ? { type: 'list', start: node.start ?? 1, items } : { type: 'list', items };
  }

  #item(node: MdastListItem): ListItem {
    const [first, ...others] = node.children;
    const line = this.#line(node);
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      const html = inlineToHtml(first.children, this.#htmlOptions(first));
      return { line, html, text: plain(first), blocks: this.#blocks(others) };
    }
    // Five spaces after the marker make code of an item's text: it happens by accident, and the item stays one.
    if (first?.type === 'code') {
      const html = inlineToHtml([{ type: 'inlineCode', value: first.value }], this.#htmlOptions(first));
      return { line, html, text: first.value.trim(), blocks: this.#blocks(others) };
    }
    return { line, html: '', text: '', blocks: this.#blocks(node.children) };
  }

  /** @param place The node that problems are reported at, where nothing more exact is known. */
  #htmlOptions(place?: Nodes): SafeHtmlOptions {
    const fallback = place ? this.#line(place) : undefined;
    const lineOf = (line: number | undefined): number | undefined =>
      line === undefined ? fallback : line + this.#bodyLine;
    return {
      definitions: this.#definitions,
      resolveLink: (href, line) => this.#resolveLink(href, lineOf(line)),
      onImage: (source) => {
        this.#report(
          'image-left-out',
          fallback,
          `The image "${source}" is left out.`,
          'Describe it in its alternative text, which is shown instead.',
        );
      },
    };
  }

  #resolveLink(href: string, line: number | undefined): string | undefined {
    const target = readLink(href, this.#options.path);
    if (target.type === 'as-is') return href.trim();
    const address = target.type === 'document' ? this.#options.addressOf(target.path) : undefined;
    if (target.type === 'document' && address !== undefined) return address + target.suffix;
    this.#report(
      'link-dead',
      line,
      `The link "${href}" leads to no document of this language.`,
      'Correct it, or add the document; it is shown as text.',
    );
    return undefined;
  }

  #line(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.#bodyLine;
  }

  #report(code: ProblemCode, line: number | undefined, message: string, hint: string): void {
    const place = line === undefined ? {} : { line };
    this.#problems.push({ code, severity: 'warning', file: this.#options.file, ...place, message, hint });
  }
}

function plain(node: Nodes): string {
  return toString(node, { includeHtml: false, includeImageAlt: true }).trim();
}
