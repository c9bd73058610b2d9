/** The structure of a document: sections, headings, lists and callouts, out of the nodes of its Markdown. */
import type { Heading as MdastHeading, List, ListItem as MdastListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { AnchorNames, takeAnchor } from './anchor.ts';
import { readQuote } from './callout.ts';
import type { Block, Document, Heading, ListBlock, ListItem, Section } from './document.ts';
import type { HtmlWriter } from './html-writer.ts';
import type { ProblemLog } from './problem-log.ts';

export class BlockReader {
  readonly #anchors = new AnchorNames();
  readonly #html: HtmlWriter;
  readonly #log: ProblemLog;

  constructor(html: HtmlWriter, log: ProblemLog) {
    this.#html = html;
    this.#log = log;
  }

  /** @param children What stands below the document's own heading. */
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
    const line = this.#log.lineOf(node);
    if (duplicate) {
      this.#log.warn(
        'anchor-duplicate',
        line,
        `The anchor "${anchor ?? ''}" names more than one heading.`,
        `Give each heading an anchor of its own; this one became "${id}".`,
      );
    }
    return { anchor: id, html: this.#html.inline(rest, node), text, line };
  }

  /** What Jalon only shows is gathered, so that raw HTML that spans several blocks stays whole. */
  #blocks(children: readonly RootContent[]): Block[] {
    const blocks: Block[] = [];
    let shown: RootContent[] = [];
    const flush = (): void => {
      const [first] = shown;
      const html = first ? this.#html.blocks(shown, first) : '';
      if (first && html !== '') blocks.push({ type: 'html', html, line: this.#log.lineOf(first) });
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
    const line = this.#log.lineOf(node);
    if (quote.type === 'callout') {
      return { type: 'callout', kind: quote.kind, html: this.#html.blocks(quote.children, node), line };
    }
    if (quote.type === 'unknown') {
      this.#log.warn(
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
    const line = this.#log.lineOf(node);
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      const html = this.#html.inline(first.children, first);
      return { line, html, text: plain(first), blocks: this.#blocks(others) };
    }
    // Five spaces after the marker make code of an item's text: it happens by accident, and the item stays one.
    if (first?.type === 'code') {
      const html = this.#html.inline([{ type: 'inlineCode', value: first.value }], first);
      return { line, html, text: first.value.trim(), blocks: this.#blocks(others) };
    }
    return { line, html: '', text: '', blocks: this.#blocks(node.children) };
  }
}

function plain(node: Nodes): string {
  return toString(node, { includeHtml: false, includeImageAlt: true }).trim();
}
