/**
 * Reduces Learn's triple-colon extensions: `:::row`, `:::column`, `:::zone` and `:::moniker` to their content,
 * `:::image` to an image, `:::video` to a link, `:::code` to the name of its file, `:::no-loc` to its text.
 *
 * The reduction works on the lines of the text before parsing, and keeps their number. Fenced code does not change.
 *
 * Source of the forms: "Images", "Columns", "Zones", "Videos" and "Non-localizable text" in the Learn Markdown
 * reference.
 */
import type { Extension, Extensions } from './extensions.ts';
import { atLine, type ProblemLog } from '../problem-log.ts';

const inline = /:::[ \t]*(?<name>image|no-loc|video|code)(?![\w-])(?<attributes>[^\n]{0,2000}?):::/giu;
const block = /^(?<lead>[ \t>]*):::[ \t]*(?<name>[a-z][a-z-]{0,30})?(?<rest>[^\n]*?):*$/iu;

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}|~{3,})(?<info>[^\n]*)$/u;

/** In characters. A longer line is text. */
const maxDirectiveLength = 3000;

/** Directives that show something themselves. */
const kinds = new Set(['image', 'no-loc', 'video', 'code']);

/** Directives that only enclose content. */
const wrappers = new Set(['row', 'column', 'zone', 'moniker', ...kinds]);

/**
 * Reduces the triple-colon extensions of a text.
 *
 * @param offset The offset to add to line numbers, for problems.
 * @param extensions Receives the extensions that have no form in Markdown.
 * @returns Markdown with the same number of lines.
 */
export function reduceTripleColons(text: string, log: ProblemLog, offset: number, extensions: Extensions): string {
  if (!text.includes(':::')) return text;
  const indentation = new Indentation();
  return mapLines(text, (line, index, isCode) => {
    if (isCode || !line.includes(':::')) return indentation.dedent(line);
    log.hideColumns(index + 1 + offset);
    const types: string[] = [];
    const reduced = line.replaceAll(inline, (written: string, name: string, attributes: string) => {
      types.push(valueOf(attributes, 'type').toLowerCase());
      return extensions.add({ ...toExtension(name.toLowerCase(), attributes), written });
    });
    const directiveLine = reduced.length > maxDirectiveLength ? '' : reduced.trimEnd();
    const { lead, name = '', rest = '' } = block.exec(directiveLine)?.groups ?? {};
    if (lead === undefined) {
      const dedented = indentation.dedent(reduced);
      // The long description of a complex image follows, up to `:::image-end:::`.
      if (types.includes('complex')) indentation.track('image', /^[ \t]*/u.exec(dedented)?.[0] ?? '');
      return dedented;
    }
    const directive = name.toLowerCase();
    indentation.track(directive, lead);
    // The closing colons are missing.
    if (kinds.has(directive) && /\b(?:source|text)\s*=/u.test(rest)) {
      return lead + extensions.add({ ...toExtension(directive, rest), written: line.slice(lead.length) });
    }
    // An end needs no report of its own: its start was known, or was reported.
    if (directive === '' || directive.endsWith('-end') || wrappers.has(directive)) return lead;
    log.warn(
      'construct-unknown',
      atLine(index + 1 + offset),
      `":::${directive}" is not a known construct.`,
      'Remove it, or write it as Markdown; the page shows its content without the marker.',
    );
    // Text after the name may be a title; attributes mean nothing to readers.
    return /[\w-]\s*=\s*["']/u.test(rest) ? lead : `${lead}${rest.trim()}`;
  });
}

/**
 * Maps the lines of a text.
 *
 * @param change Receives a line, its index, and whether it belongs to fenced code; returns the new line.
 * @returns The text, with the same number of lines.
 */
function mapLines(text: string, change: (line: string, index: number, isCode: boolean) => string): string {
  let open: string | undefined;
  return text
    .split('\n')
    .map((line, index) => {
      const found = fence.exec(line)?.groups;
      const run = found?.['fence'] ?? '';
      if (open !== undefined) {
        if (run.startsWith(open) && found?.['info']?.trim() === '') open = undefined;
        return change(line, index, true);
      }
      // An info string after backticks cannot contain a backtick.
      if (run !== '' && !(run.startsWith('`') && found?.['info']?.includes('`'))) {
        open = run;
        return change(line, index, true);
      }
      return change(line, index, false);
    })
    .join('\n');
}

/** Removes the indentation of content in columns and the like, which Markdown would parse as code. */
class Indentation {
  #row = '';
  #isInside = false;
  #indent: string | undefined;

  track(directive: string, lead: string): void {
    if (directive === 'row' || directive === 'image') this.#row = lead;
    if (/^(?:column|zone|image)$/u.test(directive)) [this.#isInside, this.#indent] = [true, undefined];
    if (directive.endsWith('-end')) this.#isInside = false;
  }

  dedent(line: string): string {
    if (!this.#isInside || line.trim() === '') return line;
    const blanks = /^[ \t]*/u.exec(line)?.[0] ?? '';
    this.#indent ??= blanks;
    return line.startsWith(this.#indent) ? this.#row + line.slice(this.#indent.length) : line;
  }
}

function toExtension(name: string, attributes: string): Omit<Extension, 'written'> {
  const of = (attribute: string): string => valueOf(attributes, attribute);
  if (name === 'no-loc') return { kind: 'text', title: of('text'), target: '' };
  const kind = name === 'code' ? 'snippet' : name === 'video' ? 'video' : 'image';
  return { kind, title: of(kind === 'image' ? 'alt-text' : 'title'), target: of('source').trim() };
}

function valueOf(attributes: string, name: string): string {
  const form = new RegExp(String.raw`(?<![\w-])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'iu');
  const [, double, single] = form.exec(attributes) ?? [];
  return double ?? single ?? '';
}
