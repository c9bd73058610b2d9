/**
 * Collects the checklists of a document's role tables: one list per role, across all tables. Columns belong to the same
 * role if they have the same index in tables of the same width, so the language of their headings does not matter.
 */
import type { Element, ElementContent } from 'hast';
import { AnchorNames } from '../links/anchor.ts';
import type { Block, Heading, RoleList, Section } from '../document.ts';
import { textOf } from '../nodes/hast-text.ts';
import { readHtmlFlow, type PartWriter } from '../blocks/html-list.ts';
import type { HtmlWriter } from '../html/html-writer.ts';
import { atLine } from '../problem-log.ts';
import { readRoleTable, type PhaseRow, type Role } from './role-table.ts';
import { alertsToQuotes } from '../blocks/alert-elements.ts';

/** The writer of one list. Its page has its own `id`s. */
interface Context {
  list: RoleList;
  anchors: AnchorNames;
  writer: HtmlWriter;
}

export class RoleLists {
  readonly #createWriter: (anchors: AnchorNames) => HtmlWriter;
  readonly #fileLine: (line: number) => number;
  readonly #contexts = new Map<string, Context>();
  readonly #names = new AnchorNames();
  #rows = 0;

  /**
   * @param createWriter Creates a writer that reports no problems: those of a table are reported for the document.
   * @param fileLine Converts a line of the tree to a line of the document's file.
   */
  constructor(createWriter: (anchors: AnchorNames) => HtmlWriter, fileLine: (line: number) => number) {
    this.#createWriter = createWriter;
    this.#fileLine = fileLine;
  }

  /** The lists, in the order of the tables and their columns. */
  get lists(): RoleList[] {
    return [...this.#contexts.values()].map(({ list }) => list);
  }

  /** The addresses of the images in the lists. */
  get images(): string[] {
    return [...this.#contexts.values()].flatMap(({ writer }) => [...writer.images]);
  }

  /**
   * Adds the rows of a table, if it is a role table. Does not change the table.
   *
   * @param at The line of the tree that the table starts on.
   */
  add(table: Element, at: number): void {
    const found = readRoleTable(table);
    if (!found) return;
    const rows = found.rows.map((row) => ({ row, anchor: row.anchor ?? `phase-${String(++this.#rows)}` }));
    for (const [index, role] of found.roles.entries()) {
      const key = `${String(found.width)}:${String(role.column)}`;
      const context = this.#contexts.get(key) ?? this.#createContext(key, role, at);
      for (const { row, anchor } of rows) {
        context.list.sections.push(this.#section(context, row, anchor, row.cells[index] ?? [], at));
      }
    }
  }

  /** Creates the list of a role. Without an anchor, the column number names it: that is the same in every language. */
  #createContext(key: string, role: Role, at: number): Context {
    const anchors = new AnchorNames();
    const writer = this.#createWriter(anchors);
    const { id } = this.#names.claim(slugOf(role.anchor) ?? `role-${String(role.column)}`, '');
    // A role without a heading shows the number of its column.
    const number: ElementContent = { type: 'text', value: String(role.column) };
    const heading = this.#heading(writer, role.heading.length > 0 ? role.heading : [number], id, at);
    const context: Context = { list: { heading, sections: [] }, anchors, writer };
    this.#contexts.set(key, context);
    return context;
  }

  #section(
    { anchors, writer }: Context,
    row: PhaseRow,
    wanted: string,
    cell: readonly ElementContent[],
    at: number,
  ): Section {
    const { id } = anchors.claim(wanted, '');
    const heading = this.#heading(writer, row.heading, id, at);
    const blocks = readHtmlFlow(cell, this.createPartWriter(writer, at));
    return { heading, blocks, isChecklist: blocks.some(({ type }: Block) => type === 'list') };
  }

  #heading(writer: HtmlWriter, children: readonly ElementContent[], anchor: string, at: number): Heading {
    const line = children[0]?.position?.start.line ?? at;
    return { anchor, html: writer.write(children, atLine(line)), text: textOf(children), line: this.#fileLine(line) };
  }

  /** Returns the writer for lists in HTML. */
  createPartWriter(writer: HtmlWriter, at: number): PartWriter {
    const write = (children: ElementContent[], line: number): string =>
      writer.write(alertsToQuotes(children), atLine(line));
    return { html: write, inline: write, line: at, fileLine: this.#fileLine };
  }
}

/** Converts an anchor to a step of an address. */
function slugOf(anchor: string | undefined): string | undefined {
  const slug = anchor
    ?.toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return slug === '' ? undefined : slug;
}
