/** What stands in the place of an extension that is not the text of a file; and such text in the middle of a line. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Extension } from './extensions.ts';
import type { ProblemLog } from '../problem-log.ts';

export class PlainExtensions {
  readonly #log: ProblemLog;
  readonly #parse: (text: string, offset: number) => Root;

  /** @param parse Markdown, and what to add to the numbers of its lines, to a tree. */
  constructor(log: ProblemLog, parse: (text: string, offset: number) => Root) {
    this.#log = log;
    this.#parse = parse;
  }

  /** @param at Where it stands. */
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

  /** A title may be formatted. */
  #markdown(text: string, { position }: RootContent): PhrasingContent[] {
    if (!/[*_`\\&]/u.test(text)) return [{ type: 'text', value: text, ...(position ? { position } : {}) }];
    return inlineOf(this.#parse(text, (position?.start.line ?? 1) - 1).children, []);
  }
}

/**
 * @param blocks Those of a file that is included in the middle of a line.
 * @param definitions Gets what the blocks define.
 * @returns What they say, in one line.
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
