/** Noting problems of one document while it is read. */
import type { Nodes } from 'mdast';
import type { Problem, ProblemCode } from './problem.ts';

export class ProblemLog {
  readonly problems: Problem[];
  readonly #file: string;
  readonly #bodyLine: number;

  /**
   * @param file The file's name.
   * @param bodyLine How many lines of it stand above the Markdown.
   * @param problems What was found before.
   */
  constructor(file: string, bodyLine: number, problems: Problem[]) {
    this.#file = file;
    this.#bodyLine = bodyLine;
    this.problems = problems;
  }

  /** @returns Where a node stands in the file. */
  lineOf(node: Nodes): number {
    return this.fileLine(node.position?.start.line ?? 1);
  }

  /** @returns The line of the file, for one of the Markdown. */
  fileLine(bodyLine: number): number {
    return bodyLine + this.#bodyLine;
  }

  warn(code: ProblemCode, line: number, message: string, hint: string): void {
    this.problems.push({ code, severity: 'warning', file: this.#file, line, message, hint });
  }

  /** @param code What stops the build. */
  error(code: ProblemCode, message: string, hint: string): void {
    this.problems.push({ code, severity: 'error', file: this.#file, message, hint });
  }
}
