/**
 * Files that a document includes, blocks of their own or in the middle of a line.
 *
 * Source of the rule: "Includes" in the Learn Markdown reference: a path is relative to the file that includes. As DocFX
 * has it, links and footnotes are those of the file that defines them.
 */
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Extension } from './extensions.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import { cleanAddress, resolvePath } from '../links/link-path.ts';
import type { ProblemLog } from '../problem-log.ts';
import type { IncludedFile, Surroundings } from '../surroundings.ts';

/** In one document: files that include each other twice over grow without end. */
const maxIncludes = 500;
const maxCharacters = 4_000_000;

/** A file that is read: the document, or one that it includes. */
export interface OpenFile {
  /** Its path, lower case, without `.md`. */
  path: string;
  /** Those that include it, the document first. */
  includedBy: readonly string[];
}

export class IncludeReader {
  readonly #around: Surroundings;
  readonly #log: ProblemLog;
  readonly #parse: (text: string, offset: number) => Root;
  #count = 0;
  #characters = 0;

  constructor(around: Surroundings, log: ProblemLog, parse: (text: string, offset: number) => Root) {
    this.#around = around;
    this.#log = log;
    this.#parse = parse;
  }

  /**
   * @param at Where the file is included.
   * @param from The file that includes it.
   * @returns The file's blocks, in which nothing is included yet, and the file for reading on; `undefined` where it is not
   *   to be had, which is reported.
   */
  include({ target }: Extension, at: RootContent, from: OpenFile): { root: Root; file: OpenFile } | undefined {
    const [address = ''] = cleanAddress(target).split(/[?#]/u);
    const found = resolvePath(address, from.path)?.toLowerCase();
    const included = found === undefined ? undefined : this.#around.includeAt(found);
    if (found === undefined || !included) {
      this.#log.warn(
        'include-missing',
        at,
        `There is no file "${target.slice(0, 200)}" to include.`,
        'Correct the path, which is relative to this file, or add the file; the page shows the title in brackets instead.',
      );
      return undefined;
    }
    const path = found.replace(/\.md$/u, '');
    this.#count++;
    this.#characters += included.source.length;
    const within = [...from.includedBy, from.path];
    const isCycle = within.includes(path);
    if (isCycle || this.#count > maxIncludes || this.#characters > maxCharacters) {
      const what = isCycle
        ? `The file "${target}" includes itself, directly or through other files.`
        : 'The document includes too many files or too much text.';
      const hint = 'Remove one of the includes; the page shows the title in brackets instead.';
      this.#log.warn('include-cycle', at, what, hint);
      return undefined;
    }
    return { root: this.#read(included, path, at), file: { path, includedBy: within } };
  }

  #read({ file, source }: IncludedFile, path: string, at: RootContent): Root {
    const { body, bodyLine } = readFrontMatter(source, file);
    const offset = this.#log.addSource({ file, path, bodyLine, includedAt: this.#log.lineOf(at) });
    const root = this.#parse(body, offset);
    visit(root, (node) => {
      // No file's own names hold this character.
      if ('identifier' in node) node.identifier = `${String(this.#count)}\u0000${node.identifier}`;
    });
    return root;
  }
}
