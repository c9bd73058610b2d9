/** Converts extensions to plain Markdown nodes, and included files to inline nodes. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Extension } from './extensions.ts';
import type { ProblemLog } from '../problem-log.ts';

export class PlainExtensions {
  readonly #log: ProblemLog;
  readonly #parse: (text: string, offset: number) => Root;

  /** @param parse Parses Markdown; the offset is added to its line numbers. */
  constructor(log: ProblemLog, parse: (text: string, offset: number) => Root) {
    this.#log = log;
    this.#parse = parse;
  }

  /**
   * Converts an extension to inline nodes.
   *
   * @param at The node that contains the extension.
   */
  write({ kind, title, target }: Extension, at: RootContent): PhrasingContent[] {
    const position = at.position ? { position: at.position } : {};
    const name = title.trim() === '' ? target : title;
    switch (kind) {
      case 'video':
        return [{ type: 'link', url: target, children: [{ type: 'text', value: name }], ...position }];
      case 'image':
        return [{ type: 'image', url: target, alt: title, ...position }];
      case 'snippet':
        this.#log.warn(
          'snippet-left-out',
          at,
          `The code in "${target}" is not shown.`,
          'Copy the code into the document as a code block; the page shows only its name.',
        );
        return [{ type: 'inlineCode', value: name, ...position }];
      case 'text':
        return [{ type: 'text', value: title, ...position }];
      case 'include':
        return this.#markdown(name, at);
    }
  }

  /** Parses a title, which may be formatted. */
  #markdown(text: string, { position }: RootContent): PhrasingContent[] {
    if (!/[*_`\\&]/u.test(text)) return [{ type: 'text', value: text, ...(position ? { position } : {}) }];
    return inlineOf(this.#parse(text, (position?.start.line ?? 1) - 1).children, []);
  }
}

/**
 * Flattens the blocks of a file that is included within a line.
 *
 * @param blocks The blocks of the file.
 * @param definitions Receives the definitions among the blocks.
 * @returns The content as inline nodes.
 */
export function inlineOf(blocks: readonly RootContent[], definitions: RootContent[]): PhrasingContent[] {
  const inline: PhrasingContent[] = [];
  const add = (nodes: readonly PhrasingContent[]): void => {
    if (nodes.length === 0) return;
    if (inline.length > 0) inline.push({ type: 'text', value: ' ' });
    inline.push(...nodes);
  };
  for (const node of blocks) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') add(node.children);
    else if (node.type === 'code') add([{ type: 'inlineCode', value: node.value }]);
    else if (node.type === 'html') add([node]);
    else if ('children' in node) add(inlineOf(node.children, definitions));
  }
  return inline;
}
