/**
 * Replaces the placeholders of extensions with nodes: blocks for an extension on a line of its own, else inline nodes.
 */
import type { Html, Paragraph, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { type Extension, type Extensions, hasPlaceholder } from './extensions.ts';
import type { IncludeReader, OpenFile } from './includes.ts';
import { joinLines, type Line, splitLines } from '../nodes/paragraph-lines.ts';
import { inlineOf, type PlainExtensions } from './plain-extension.ts';
import { plainText } from '../nodes/plain-text.ts';
import { splitHtml } from './split-html.ts';

export class ExtensionExpander {
  /** The link and footnote definitions of files that are included within a line. */
  readonly definitions: RootContent[] = [];
  readonly #extensions: Extensions;
  readonly #includes: IncludeReader;
  readonly #plain: PlainExtensions;

  constructor(extensions: Extensions, includes: IncludeReader, plain: PlainExtensions) {
    this.#extensions = extensions;
    this.#includes = includes;
    this.#plain = plain;
  }

  /** Replaces the placeholders in a tree, at all depths. Changes the tree. */
  expand(parent: Parents, file: OpenFile): void {
    parent.children = (parent.children as RootContent[]).flatMap((node) => this.#expandNode(node, file));
  }

  #expandNode(node: RootContent, file: OpenFile): RootContent[] {
    if (node.type === 'text') return this.#expandText(node, file);
    if (node.type === 'html') return this.#expandHtml(node, file);
    if (node.type === 'paragraph') return this.#expandParagraph(node, file);
    if ('alt' in node) node.alt = this.#replaceWithTitles(node.alt);
    if ('title' in node) node.title = this.#replaceWithTitles(node.title);
    const extensions =
      node.type === 'blockquote' || node.type === 'listItem' ? this.#allStandalone(node.children) : undefined;
    if ('children' in node) this.expand(node, file);
    // Older documents put videos into a quote.
    if (node.type === 'blockquote' && extensions?.every(({ kind }) => kind === 'video')) return node.children;
    if (node.type !== 'listItem' || extensions === undefined) return [node];
    const lists = node.children.filter((child) => child.type === 'list');
    // An item that only includes a file of items is replaced by those items.
    return lists.length === node.children.length ? lists.flatMap((list) => list.children) : [node];
  }

  /** Splits a paragraph at the lines that hold only extensions: as in DocFX, such an extension becomes a block. */
  #expandParagraph(paragraph: Paragraph, file: OpenFile): RootContent[] {
    const lines = splitLines(paragraph.children);
    const standalone = lines.map((line) => this.#standalone(line));
    if (standalone.every((extensions) => extensions === undefined)) {
      this.expand(paragraph, file);
      return [paragraph];
    }
    const blocks: RootContent[] = [];
    let text: Line[] = [];
    const flush = (): void => {
      const [first, ...others] = joinLines(text);
      text = [];
      if (!first) return;
      const part: Paragraph = { ...paragraph, children: [first, ...others], ...placeOf(first) };
      this.expand(part, file);
      blocks.push(part);
    };
    for (const [index, line] of lines.entries()) {
      const extensions = standalone[index];
      if (!extensions) text.push(line);
      else {
        flush();
        blocks.push(...extensions.flatMap(([extension, at]) => this.#toBlocks(extension, at, file)));
      }
    }
    flush();
    return blocks;
  }

  /** Returns the extensions of a line that holds nothing else; `undefined` for any other line. */
  #standalone({ nodes }: Line): [Extension, Text][] | undefined {
    const found: [Extension, Text][] = [];
    for (const node of nodes) {
      if (node.type !== 'text') return undefined;
      for (const piece of this.#extensions.split(node.value)) {
        if (typeof piece !== 'string' && piece.kind !== 'text') found.push([piece, node]);
        else if (typeof piece !== 'string' || piece.trim() !== '') return undefined;
      }
    }
    return found.length > 0 ? found : undefined;
  }

  /** Returns the extensions of blocks that hold nothing else; `undefined` for any other blocks. */
  #allStandalone(blocks: readonly RootContent[]): Extension[] | undefined {
    const found = blocks.flatMap((block) =>
      block.type === 'paragraph' ? splitLines(block.children).map((line) => this.#standalone(line)) : [undefined],
    );
    const isAlone = found.length > 0 && found.every((extensions) => extensions !== undefined);
    return isAlone ? found.flat().map(([extension]) => extension) : undefined;
  }

  #toBlocks(extension: Extension, at: RootContent, file: OpenFile): RootContent[] {
    const included = extension.kind === 'include' ? this.#includes.include(extension, at, file) : undefined;
    if (included) {
      this.expand(included.root, included.file);
      return included.root.children;
    }
    return [{ type: 'paragraph', children: this.#plain.write(extension, at), ...placeOf(at) }];
  }

  #expandText(text: Text, file: OpenFile): PhrasingContent[] {
    if (!hasPlaceholder(text.value)) return [text];
    return this.#extensions.split(text.value).flatMap((piece): PhrasingContent[] => {
      if (typeof piece === 'string') return [{ ...text, value: piece }];
      const included = piece.kind === 'include' ? this.#includes.include(piece, text, file) : undefined;
      if (!included) return this.#plain.write(piece, text);
      this.expand(included.root, included.file);
      return inlineOf(included.root.children, this.definitions);
    });
  }

  /** Replaces placeholders between the tags of raw HTML, such as an include in a table cell. */
  #expandHtml(node: Html, file: OpenFile): RootContent[] {
    if (!hasPlaceholder(node.value)) return [node];
    const blocks: RootContent[] = [];
    for (const piece of splitHtml(node, this.#extensions)) {
      if ('type' in piece) addHtml(blocks, piece);
      else {
        const included = this.#toBlocks(piece.extension, piece.at, file);
        const [only, ...others] = included;
        if (only?.type !== 'paragraph' || others.length > 0) blocks.push(...included);
        else if (only.children.every(({ type }) => type === 'text')) {
          const value = plainText(only).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          addHtml(blocks, { ...piece.at, value });
        } else {
          // A `<span>` keeps it within the surrounding line.
          blocks.push({ type: 'emphasis', children: only.children, data: { hName: 'span' }, ...placeOf(only) });
        }
      }
    }
    return blocks;
  }

  #replaceWithTitles(text: string | null | undefined): string | null {
    if (text === null || text === undefined || !hasPlaceholder(text)) return text ?? null;
    return this.#extensions
      .split(text)
      .map((piece) => (typeof piece === 'string' ? piece : piece.title))
      .join('');
  }
}

function placeOf({ position }: RootContent): Pick<RootContent, 'position'> {
  return position ? { position } : {};
}

/** Appends raw HTML, merged with the raw HTML before it. */
function addHtml(blocks: RootContent[], html: Html): void {
  const last = blocks.at(-1);
  if (last?.type === 'html') last.value += html.value;
  else blocks.push({ ...html });
}
