/**
 * Collects the problems of one document, each at its place in the document's file or in an included file.
 *
 * Each file has its own range of line numbers, so that the position of a node identifies its file. Positions survive
 * the conversion from Markdown to HTML; the data of nodes does not.
 */
import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import type { Problem, ProblemCode } from '../problems/problem.ts';

/** More lines than any file has: see `largestFile`. */
const linesPerFile = 10_000_000;

/** A file that is part of the document. */
export interface SourceText {
  /** The name of the file, for problems. */
  file: string;
  /** The path below the folder of the locale, in lower case, without `.md`. Relative links start from it. */
  path: string;
  /** The number of lines above the Markdown: the front matter. */
  bodyLine: number;
  /** The line of the document that includes this file; absent for the document itself. */
  includedAt?: number;
}

/** A place in a file, as problems show it. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

type Positioned = Pick<Nodes | HtmlNodes, 'position'>;

export class ProblemLog {
  readonly problems: Problem[];
  readonly #sources: SourceText[];
  /** The lines on which an extension was replaced, so that columns no longer match the file. */
  readonly #withoutColumns = new Set<number>();

  /**
   * @param main The file of the document.
   * @param problems The problems found so far; the log appends to this array.
   */
  constructor(main: SourceText, problems: Problem[]) {
    this.#sources = [main];
    this.problems = problems;
  }

  /** Returns a log with the same files, whose problems are discarded. */
  createMuted(): ProblemLog {
    const log = new ProblemLog(this.#sources[0] ?? { file: '', path: '', bodyLine: 0 }, []);
    log.#sources.push(...this.#sources.slice(1));
    return log;
  }

  /** Adds a file, and returns the offset to add to the line numbers of its nodes. */
  addSource(source: SourceText): number {
    return (this.#sources.push(source) - 1) * linesPerFile;
  }

  /**
   * Omits the column from problems on a line.
   *
   * @param line The line, as nodes number it.
   */
  hideColumns(line: number): void {
    this.#withoutColumns.add(line);
  }

  /** Returns the line of a node in the document's file; for an included file, the line that includes it. */
  lineOf(node: Positioned): number {
    const { source, line } = this.#find(node);
    return source.includedAt ?? line + source.bodyLine;
  }

  /** Returns the path of the file that contains a node. */
  pathOf(node: Positioned): string {
    return this.#find(node).source.path;
  }

  placeOf(node: Positioned): Place {
    const { source, line } = this.#find(node);
    const start = node.position?.start;
    const column = start && !this.#withoutColumns.has(start.line) ? { column: start.column } : {};
    return { file: source.file, line: line + source.bodyLine, ...column };
  }

  /**
   * Reports a problem as a warning.
   *
   * @param at A node, or any object with a position.
   */
  warn(code: ProblemCode, at: Positioned, message: string, hint: string): void {
    this.problems.push({ code, severity: 'warning', ...this.placeOf(at), message, hint });
  }

  /** As {@link warn}, but for the document as a whole. */
  warnDocument(code: ProblemCode, message: string, hint: string): void {
    const [main] = this.#sources;
    this.problems.push({ code, severity: 'warning', file: main?.file ?? '', message, hint });
  }

  #find(node: Positioned): { source: SourceText; line: number } {
    const { line } = node.position?.start ?? { line: 1 };
    const [main] = this.#sources;
    const source = this.#sources[Math.floor(line / linesPerFile)] ?? main;
    if (!source) throw new Error('A document without a file.');
    return { source, line: line % linesPerFile };
  }
}

/** Returns the position of a line, for findings in the text rather than in a node. */
export function atLine(line: number): Positioned {
  return { position: { start: { line, column: 1 }, end: { line, column: 1 } } };
}
