/**
 * Reads the files that a document includes, as blocks or within a line.
 *
 * Source of the rule: "Includes" in the Learn Markdown reference: a path is relative to the including file. As in
 * DocFX, link and footnote definitions apply to the file that contains them.
 */
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Extension } from './extensions.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import { cleanAddress, resolvePath } from '../links/link-path.ts';
import type { ProblemLog } from '../problem-log.ts';
import type { IncludedFile, Surroundings } from '../surroundings.ts';

/** Limits for one document: files that include each other twice would grow without end. */
const maxIncludes = 500;
const maxCharacters = 4_000_000;

/** A file being read: the document, or a file that it includes. */
export interface OpenFile {
  /** The path, in lower case, without `.md`. */
  path: string;
  /** The paths of the including files, the document first. */
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
   * Parses an included file.
   *
   * @param at The node that includes the file.
   * @param from The including file.
   * @returns The blocks of the file, with its own includes not expanded yet, and the file for expanding them;
   *   `undefined` if the file is missing, includes itself, or exceeds a limit, which is reported.
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
    const includedBy = [...from.includedBy, from.path];
    const isCycle = includedBy.includes(path);
    if (isCycle || this.#count > maxIncludes || this.#characters > maxCharacters) {
      const what = isCycle
        ? `The file "${target}" includes itself, directly or through other files.`
        : 'The document includes too many files or too much text.';
      const hint = 'Remove one of the includes; the page shows the title in brackets instead.';
      this.#log.warn('include-cycle', at, what, hint);
      return undefined;
    }
    return { root: this.#read(included, path, at), file: { path, includedBy } };
  }

  #read({ file, source }: IncludedFile, path: string, at: RootContent): Root {
    const { body, bodyLine } = readFrontMatter(source, file);
    const offset = this.#log.addSource({ file, path, bodyLine, includedAt: this.#log.lineOf(at) });
    const root = this.#parse(body, offset);
    visit(root, (node) => {
      // Identifiers in a file cannot contain this character, so names of different files never match.
      if ('identifier' in node) node.identifier = `${String(this.#count)}\u0000${node.identifier}`;
    });
    return root;
  }
}
