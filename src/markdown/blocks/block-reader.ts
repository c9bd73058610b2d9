/** Converts Markdown nodes to blocks: headings, lists, callouts, and HTML for everything else. */
import type { Element, ElementContent } from 'hast';
import type { Heading as MdastHeading, List, ListItem as MdastListItem, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isAlert } from '../alerts/alert-quote.ts';
import { splitAnchor, type AnchorNames } from '../links/anchor.ts';
import type { Block, Heading, ListBlock, ListItem } from '../document.ts';
import { isList } from '../nodes/hast-text.ts';
import { readHtmlItem, readHtmlList, type PartWriter } from './html-list.ts';
import { reportAnchor, type HtmlWriter } from '../html/html-writer.ts';
import { hasOnlyLinks, LinkItems } from './link-items.ts';
import { plainText } from '../nodes/plain-text.ts';
import type { ProblemLog } from '../problem-log.ts';
import { type Run, toRuns, type Structure } from './runs.ts';
import { alertsToQuotes, alertsToElements } from './alert-elements.ts';
import { liftLists } from './lift-lists.ts';

/** Receives the tables of a document, which may give lists of their own, and writes lists in HTML. */
interface TableCollector {
  /** @param at The line of the tree that the table starts on. */
  add: (table: Element, at: number) => void;
  createPartWriter: (writer: HtmlWriter, at: number) => PartWriter;
}

export class BlockReader {
  /** The items read so far that are only links. */
  readonly linkItems = new LinkItems();
  readonly #anchors: AnchorNames;
  readonly #html: HtmlWriter;
  readonly #log: ProblemLog;
  readonly #tables: TableCollector;

  constructor(html: HtmlWriter, anchors: AnchorNames, tables: TableCollector, log: ProblemLog) {
    this.#html = html;
    this.#anchors = anchors;
    this.#tables = tables;
    this.#log = log;
  }

  heading(node: MdastHeading): Heading {
    const { anchor = node.data?.anchor, rest } = splitAnchor(node.children);
    const text = plainText({ ...node, children: rest });
    const claimed = this.#anchors.claim(anchor, text);
    // Every tab group may have the same tabs, so a duplicate is not reported.
    if (claimed.conflict && node.data?.anchor === undefined) reportAnchor(this.#log, node, anchor ?? '', claimed);
    const line = this.#log.lineOf(node);
    const html = this.#html.inline(rest, node);
    if (text !== '' || anchor === undefined) return { anchor: claimed.id, html, text, line };
    // Without text (translation may lose it), the heading shows its anchor.
    const words = anchor.replaceAll(/[-_]+/gu, ' ').trim();
    return {
      anchor: claimed.id,
      html: html + this.#html.inline([{ type: 'text', value: words }], node),
      text: words,
      line,
    };
  }

  /**
   * Reads blocks outside lists, whose tables may be role tables.
   *
   * @param mayHaveRoles Called only if there is a table.
   */
  blocks(children: readonly RootContent[], mayHaveRoles: () => boolean): Block[] {
    return toRuns(children).flatMap((run) => this.#readRun(run, mayHaveRoles));
  }

  #readRun(run: Run, mayHaveRoles = (): boolean => false): Block[] {
    return run.type === 'shown' ? this.#readShown(run.nodes, mayHaveRoles) : [this.#readStructure(run.node)];
  }

  #readStructure(node: Structure): Block {
    const line = this.#log.lineOf(node);
    switch (node.type) {
      case 'heading':
        return { type: 'heading', level: Math.max(node.depth, 3), heading: this.heading(node) };
      case 'list':
        return this.#readList(node);
      case 'blockquote':
        return { type: 'callout', ...node.data.alert, html: this.#write(this.#parse(node.children), node), line };
    }
  }

  #parse(nodes: readonly RootContent[]): ElementContent[] {
    // Levels 1 and 2 are reserved for the document and its sections.
    visit({ type: 'root', children: [...nodes] }, 'heading', (node) => {
      node.depth = Math.max(node.depth, 3) as MdastHeading['depth'];
    });
    return this.#html.parse(alertsToElements(nodes));
  }

  #write(children: readonly ElementContent[], at: Pick<RootContent, 'position'>): string {
    return this.#html.write(alertsToQuotes(children), at);
  }

  /** Reads content that Markdown only displays, which may hold HTML lists and role tables. */
  #readShown(nodes: readonly RootContent[], mayHaveRoles: () => boolean): Block[] {
    const [first] = nodes;
    if (!first) return [];
    const blocks: Block[] = [];
    let html: ElementContent[] = [];
    const flush = (): void => {
      const written = this.#write(html, first);
      const [start = first] = html.filter(({ position }) => position);
      if (written !== '') blocks.push({ type: 'html', html: written, line: this.#log.lineOf(start) });
      html = [];
    };
    for (const piece of liftLists(this.#parse(nodes))) {
      if (isList(piece)) {
        flush();
        blocks.push(this.#readHtmlList(piece, first));
        continue;
      }
      this.#findRoles(piece, mayHaveRoles);
      html.push(piece);
    }
    flush();
    return blocks;
  }

  /** Reads the list of footnotes as HTML. */
  footnotes(list: List): Block[] {
    const html = this.#write(this.#parse([list]), list);
    return html === '' ? [] : [{ type: 'html', html, line: this.#log.lineOf(list.children[0] ?? list) }];
  }

  #readHtmlList(element: Element, at: RootContent): ListBlock {
    const line = element.position?.start.line ?? at.position?.start.line ?? 1;
    const isOnlyLinks = hasOnlyLinks(element);
    const list = readHtmlList(element, this.#tables.createPartWriter(this.#html, line));
    if (isOnlyLinks) this.linkItems.addList(list);
    return list;
  }

  #findRoles(element: ElementContent, mayHaveRoles: () => boolean): void {
    visit(element, 'element', (node) => {
      if (node.tagName !== 'table') return true;
      if (mayHaveRoles()) this.#tables.add(node, node.position?.start.line ?? 1);
      // A nested table is content of its cell.
      return 'skip';
    });
  }

  #readList(node: List): ListBlock {
    const items = node.children.map((item) => this.#readItem(item));
    return node.ordered ? { type: 'list', start: node.start ?? 1, items } : { type: 'list', items };
  }

  #readItem(node: MdastListItem): ListItem {
    const done = node.checked === true ? { isMarkedDone: true as const } : {};
    const item: ListItem = { line: this.#log.lineOf(node), ...this.#readContent(node), ...done };
    this.linkItems.addItem(item, node);
    return item;
  }

  #readContent({ children }: MdastListItem): Omit<ListItem, 'line'> {
    // The item's text comes first, even if an alert precedes it in the source.
    const first = children.find((child) => !isAlert(child));
    const others = children.filter((child) => child !== first);
    const below = (nodes: readonly RootContent[]): Block[] => toRuns(nodes).flatMap((run) => this.#readRun(run));
    // Five spaces after the marker turn an item's text into code, usually by accident: the text stays the item's text.
    if (first?.type === 'code' && first === children[0]) {
      const html = this.#html.inline([{ type: 'inlineCode', value: first.value }], first);
      return { html, text: plainText(first), blocks: below(others) };
    }
    if ((first?.type === 'paragraph' && !hasHtmlList(first)) || first?.type === 'heading') {
      return { html: this.#html.inline(first.children, first), text: plainText(first), blocks: below(others) };
    }
    const [run, ...rest] = toRuns(children);
    if (run?.type !== 'shown') return { html: '', text: '', blocks: below(children) };
    const parts = this.#tables.createPartWriter(this.#html, first?.position?.start.line ?? 1);
    const item = readHtmlItem(this.#parse(run.nodes), parts);
    return { ...item, blocks: [...item.blocks, ...rest.flatMap((next) => this.#readRun(next))] };
  }
}

/** True if a list in HTML continues the line of text. */
function hasHtmlList({ children }: Paragraph): boolean {
  return children.some((child) => child.type === 'html' && /^<[uo]l\b/iu.test(child.value));
}
