/**
 * Noting problems of one document while it is read, at their place in the file that they stand in: its own, or one that
 * it includes.
 *
 * Each file has a range of line numbers of its own, so that a node's position tells its file whatever becomes of the node:
 * positions outlive the way from Markdown to HTML, and data on nodes does not.
 */
import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import type { Problem, ProblemCode } from '../problems/problem.ts';

/** More lines than any file has: see `largestFile`. */
const linesPerFile = 10_000_000;

/** A file that is part of the document. */
export interface SourceText {
  /** Its name, for problems. */
  file: string;
  /** Its path below the locale's folder, lower case, without `.md`: links in it start from there. */
  path: string;
  /** How many lines of it stand above its Markdown. */
  bodyLine: number;
  /** The line of the document that includes it; the document itself has none. */
  includedAt?: number;
}

/** Where something stands, for people. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

type Positioned = Pick<Nodes | HtmlNodes, 'position'>;

export class ProblemLog {
  readonly problems: Problem[];
  readonly #sources: SourceText[];
  /** Lines on which columns are not those of the file, as something on them was replaced. */
  readonly #withoutColumns = new Set<number>();

  /**
   * @param own The document's own file.
   * @param problems What was found before.
   */
  constructor(own: SourceText, problems: Problem[]) {
    this.#sources = [own];
    this.problems = problems;
  }

  /** @returns One that knows the same files, and whose problems nobody reads. */
  createMuted(): ProblemLog {
    const log = new ProblemLog(this.#sources[0] ?? { file: '', path: '', bodyLine: 0 }, []);
    log.#sources.push(...this.#sources.slice(1));
    return log;
  }

  /** @returns What to add to the line numbers of this file's nodes. */
  addSource(source: SourceText): number {
    return (this.#sources.push(source) - 1) * linesPerFile;
  }

  /** @param line A line as nodes have it. Columns on it are not told. */
  hideColumns(line: number): void {
    this.#withoutColumns.add(line);
  }

  /** @returns The line of the document's own file that a node stands on, or is included at. */
  lineOf(node: Positioned): number {
    const { source, line } = this.#find(node);
    return source.includedAt ?? line + source.bodyLine;
  }

  /** @returns The path of the file that a node stands in. */
  pathOf(node: Positioned): string {
    return this.#find(node).source.path;
  }

  placeOf(node: Positioned): Place {
    const { source, line } = this.#find(node);
    const start = node.position?.start;
    const column = start && !this.#withoutColumns.has(start.line) ? { column: start.column } : {};
    return { file: source.file, line: line + source.bodyLine, ...column };
  }

  /** @param at A node, or what a node's position would be. */
  warn(code: ProblemCode, at: Positioned, message: string, hint: string): void {
    this.problems.push({ code, severity: 'warning', ...this.placeOf(at), message, hint });
  }

  /** As {@link warn}, of the document as a whole. */
  warnDocument(code: ProblemCode, message: string, hint: string): void {
    const [own] = this.#sources;
    this.problems.push({ code, severity: 'warning', file: own?.file ?? '', message, hint });
  }

  #find(node: Positioned): { source: SourceText; line: number } {
    const { line } = node.position?.start ?? { line: 1 };
    const [own] = this.#sources;
    const source = this.#sources[Math.floor(line / linesPerFile)] ?? own;
    if (!source) throw new Error('A document without a file.');
    return { source, line: line % linesPerFile };
  }
}

/** The position of a line, for what is found in the text and not in a node. */
export function atLine(line: number): Positioned {
  return { position: { start: { line, column: 1 }, end: { line, column: 1 } } };
}
