/**
 * Learn's extensions in three colons, reduced to what can be read: `:::row`, `:::column`, `:::zone` and `:::moniker` to
 * their content, `:::image` to an image, `:::video` to a link, `:::code` to the name of its file, `:::no-loc` to its text.
 *
 * It works on the text, line by line, before it is parsed: the number of lines stays. What stands in fenced code stays
 * as it is.
 *
 * Source of the forms: "Images", "Columns", "Zones", "Videos" and "Non-localizable text" in the Learn Markdown reference.
 */
import type { Extension, Extensions } from './extensions.ts';
import { atLine, type ProblemLog } from '../problem-log.ts';

const inline = /:::[ \t]*(?<name>image|no-loc|video|code)(?![\w-])(?<attributes>[^\n]{0,2000}?):::/giu;
const block = /^(?<lead>[ \t>]*):::[ \t]*(?<name>[a-z][a-z-]{0,30})?(?<rest>[^\n]*?):*$/iu;

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}|~{3,})(?<info>[^\n]*)$/u;

/** In characters: a longer line is text. */
const maxDirectiveLength = 3000;

/** What is shown itself. */
const kinds = new Set(['image', 'no-loc', 'video', 'code']);

/** What only surrounds content. */
const wrappers = new Set(['row', 'column', 'zone', 'moniker', ...kinds]);

/**
 * @param text Markdown.
 * @param offset What its lines are to be counted on from, for problems.
 * @param extensions Gets what has no form in Markdown.
 * @returns Markdown of as many lines.
 */
export function reduceTripleColons(text: string, log: ProblemLog, offset: number, extensions: Extensions): string {
  if (!text.includes(':::')) return text;
  const wrapped = new Indentation();
  return mapLines(text, (line, index, isCode) => {
    if (isCode || !line.includes(':::')) return wrapped.dedent(line);
    log.hideColumns(index + 1 + offset);
    const types: string[] = [];
    const reduced = line.replaceAll(inline, (written: string, name: string, attributes: string) => {
      types.push(valueOf(attributes, 'type').toLowerCase());
      return extensions.add({ ...toExtension(name.toLowerCase(), attributes), written });
    });
    const directiveLine = reduced.length > maxDirectiveLength ? '' : reduced.trimEnd();
    const { lead, name = '', rest = '' } = block.exec(directiveLine)?.groups ?? {};
    if (lead === undefined) {
      const own = wrapped.dedent(reduced);
      // A long description follows, up to its end.
      if (types.includes('complex')) wrapped.track('image', /^[ \t]*/u.exec(own)?.[0] ?? '');
      return own;
    }
    const directive = name.toLowerCase();
    wrapped.track(directive, lead);
    // One whose closing colons are missing.
    if (kinds.has(directive) && /\b(?:source|text)\s*=/u.test(rest)) {
      return lead + extensions.add({ ...toExtension(directive, rest), written: line.slice(lead.length) });
    }
    // What opens has been reported, or is known.
    if (directive === '' || directive.endsWith('-end') || wrappers.has(directive)) return lead;
    log.warn(
      'construct-unknown',
      atLine(index + 1 + offset),
      `":::${directive}" is not a known construct.`,
      'Remove it, or write it as Markdown; the page shows its content without the marker.',
    );
    // What follows the name may be a title; attributes say nothing to readers.
    return /[\w-]\s*=\s*["']/u.test(rest) ? lead : `${lead}${rest.trim()}`;
  });
}

/**
 * @param change Gets each line, its index, and whether it is one of fenced code; its result takes the line's place.
 * @returns The text, of as many lines.
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
      // Behind backticks that open a block there is no other one.
      if (run !== '' && !(run.startsWith('`') && found?.['info']?.includes('`'))) {
        open = run;
        return change(line, index, true);
      }
      return change(line, index, false);
    })
    .join('\n');
}

/** What stands in columns and the like is indented with them, and would be code. */
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
