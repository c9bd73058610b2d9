/** The HTML of a document's parts: links lead where they should, and what could not be kept is a problem. */
import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import { readLink } from './link.ts';
import type { ProblemLog } from './problem-log.ts';
import { blocksToHtml, inlineToHtml, type SafeHtmlOptions } from './safe-html.ts';

export interface HtmlWriterOptions {
  /** The document's path in its locale, without `.md`, lower case: relative links start from it. */
  path: string;
  /** The address of another document by its path (lower case, without `.md`); `undefined` where there is none. */
  addressOf: (path: string) => string | undefined;
}

export class HtmlWriter {
  readonly #definitions: readonly Definition[];
  readonly #log: ProblemLog;
  readonly #options: HtmlWriterOptions;

  /** @param definitions The document's link and image definitions. */
  constructor(definitions: readonly Definition[], log: ProblemLog, options: HtmlWriterOptions) {
    this.#definitions = definitions;
    this.#log = log;
    this.#options = options;
  }

  /**
   * @param nodes Markdown blocks.
   * @param place Where problems are reported, if nothing more exact is known.
   */
  blocks(nodes: readonly RootContent[], place: Nodes): string {
    return blocksToHtml(nodes, this.#htmlOptions(place));
  }

  /** As {@link blocks}, for the content of one paragraph or heading. */
  inline(nodes: readonly PhrasingContent[], place: Nodes): string {
    return inlineToHtml(nodes, this.#htmlOptions(place));
  }

  #htmlOptions(place: Nodes): SafeHtmlOptions {
    const fallback = this.#log.lineOf(place);
    return {
      definitions: this.#definitions,
      resolveLink: (href, line) => this.#resolveLink(href, line === undefined ? fallback : this.#log.fileLine(line)),
      onImage: (source) => {
        this.#log.warn(
          'image-left-out',
          fallback,
          `The image "${source}" is left out.`,
          'Describe it in its alternative text, which is shown instead.',
        );
      },
    };
  }

  #resolveLink(href: string, line: number): string | undefined {
    const target = readLink(href, this.#options.path);
    if (target.type === 'as-is') return href.trim();
    const address = target.type === 'document' ? this.#options.addressOf(target.path) : undefined;
    if (target.type === 'document' && address !== undefined) return address + target.suffix;
    this.#log.warn(
      'link-dead',
      line,
      `The link "${href}" leads to no document of this language.`,
      'Correct it, or add the document; it is shown as text.',
    );
    return undefined;
  }
}
