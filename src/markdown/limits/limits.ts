/**
 * Limits text that no person writes, and that takes a parser minutes or all memory.
 *
 * A first pass reads the text line by line, in linear time, and assumes the worst of each line. It cannot rule out long
 * paragraphs, because table rows look like paragraph lines; a second pass checks those as the parser sees them. The
 * limits were measured with micromark 4: text within them parses in seconds, and in about one gigabyte at most.
 * `html-limits.ts` limits raw HTML.
 */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';

/** Nested quotes and lists. */
const maxNesting = 100;
/** The cost of lines, blocks and delimiters. One unit takes about 7 microseconds and 1.5 kilobytes. */
const maxWork = 700_000;
/** Events moved: at the end of each list or quote, the parser moves all events so far. */
const maxMoved = 1e9;
/** The sum over paragraphs of squared delimiter counts: for each delimiter, the parser looks back at the others. */
const maxDelimitersSquared = 3e8;
/** The sum over paragraphs of squared line counts. It is high, because tables and lists may look like paragraphs. */
const maxLinesSquared = 6e8;
/** Delimiters that make the parser scan to the end of the paragraph, times the length of the paragraph. */
const maxScanned = 1e8;
/** Characters that references could expand to: the longest definition times all brackets. */
const maxExpanded = 5e7;
/** Definitions times brackets: the parser looks up each bracket in a list of definitions. */
const maxLookups = 5e9;

/** Checks the texts of one document. Their work adds up, included files among them. */
export class TextLimits {
  readonly #work = new Work();

  /** Returns the line (1-based) that exceeds a limit; `undefined` if none does. */
  findLineOverLimit(text: string): number | undefined {
    const nesting = new Nesting();
    const paragraphs = new Paragraphs();
    let [isItem, isAfterBlank] = [false, true];
    for (const [index, written] of linesOf(text).entries()) {
      const line = readLine(written);
      if (nesting.add(line) || this.#work.add(line, nesting.level)) return index + 1;
      isItem = opensItem(line, isItem || isAfterBlank);
      isAfterBlank = isBlank(line);
      if (isItem || isAfterBlank || headingStart.test(written)) paragraphs.endParagraph();
      if (paragraphs.add(written, line.delimiters)) return index + 1;
    }
    return paragraphs.endParagraph() || mayExceedReferences(text) ? checkParagraphs(text) : undefined;
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/u);
}

interface Line {
  written: string;
  /** The number of list markers at the start. */
  lists: number;
  quotes: number;
  /** The width of the blanks before and between the markers, in columns. */
  indent: number;
  content: string;
  /** The characters that the parser must check for syntax. */
  delimiters: readonly string[];
}

const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:))*[ \t]*/u;

const headingStart = /^ {0,3}#{1,6}[ \t]/u;

/**
 * True if the line certainly starts an item. A more indented line, or a number after text, may continue a paragraph.
 */
function opensItem({ written }: Line, isBehindItem: boolean): boolean {
  return /^ {0,3}(?:[-+*]|1[.)])[ \t]+\S/u.test(written) || (isBehindItem && /^ {0,3}\d{1,9}[.)][ \t]/u.test(written));
}

function readLine(written: string): Line {
  const [start] = lead.exec(written) ?? [''];
  const lists = start.match(/[-+*](?=[ \t]|$)|\d[.)](?=[ \t]|$)|\]:/gu)?.length ?? 0;
  const quotes = start.split('>').length - 1;
  const indent = start.replaceAll(/[^ \t]+/gu, '').replaceAll('\t', '    ').length;
  return { written, lists, quotes, indent, content: written.slice(start.length), delimiters: delimitersOf(written) };
}

function delimitersOf(written: string): readonly string[] {
  return written.match(/\*+|_+|~+|`+|<[!?]?|[\\[\]!&|]/gu) ?? [];
}

function isBlank({ content, lists }: Line): boolean {
  return content === '' && lists === 0;
}

/** Sums up the work that does not depend on paragraphs. */
class Work {
  #sum = 0;
  #columns = 0;
  #isAfterBlank = true;

  add(line: Line, level: number): boolean {
    const { content, lists, delimiters } = line;
    // The parser pads every table row to the number of columns.
    if (content.includes('|') && /^[-:|][-:| \t]*$/u.test(content)) this.#columns = content.split('|').length;
    if (isBlank(line)) this.#columns = 0;
    const isBlock = !isBlank(line) && (this.#isAfterBlank || /^(?:#{1,6}(?:[ \t]|$)|\[[^\]]*\]:)/u.test(content));
    const cells = delimiters.filter((sign) => sign === '|').length;
    this.#sum += (isBlank(line) ? 1 : 2) + (isBlock ? 5 : 0) + level + lists * 6;
    this.#sum += delimiters.length + cells * 3 + this.#columns / 2;
    this.#isAfterBlank = isBlank(line);
    return this.#sum > maxWork;
  }
}

/** Matches a paragraph line that opens no block. */
const plain = /^(?:[*_"'`([]{0,3}[\p{L}\p{N}]|[\p{L}\p{N}])/u;

class Nesting {
  /** The greatest number of lists and quotes that the last line may be in. */
  level = 0;
  /** The greatest number of lists and quotes that may be open. */
  #open = 0;
  #last: Line = readLine('');
  /** The number of lines since the last list opened. */
  #run = 0;
  /** The events that the parser has found (its own term), and how many of them it has moved. */
  #events = 0;
  #moved = 0;

  add(line: Line): boolean {
    const { lists, quotes, indent, content, written } = line;
    const isAfterBlank = isBlank(this.#last);
    const level = Math.min(this.#open, Math.floor(indent / 2)) + lists + quotes;
    this.level = level;
    const isEnd = isBlank(line) ? quotes < this.#last.quotes : level < this.#open;
    // A lazy continuation line needs no quote or list marker.
    const isLazy = !isAfterBlank && lists === 0 && plain.test(content) && plain.test(this.#last.content);
    const isUnderline = !isAfterBlank && /^[ \t>]*(?:=+|-+)[ \t]*$/u.test(written);
    this.#run = lists > 0 ? 0 : this.#run + 1;
    if (isUnderline || (isEnd && !isLazy)) this.#moved += this.#events;
    else if (isEnd) this.#moved += this.#run * 5;
    const isSure = !isBlank(line) && (isAfterBlank || lists > 0);
    this.#open = isSure ? level : Math.max(this.#open, level);
    this.#events += 6 + lists * 14 + quotes * 4 + level * 2;
    // The parser checks each line against everything that is open.
    this.#moved += this.#open * 100;
    this.#last = line;
    return level > maxNesting || this.#moved > maxMoved;
  }
}

class Paragraphs {
  #lines = 0;
  #linesSquared = 0;
  #delimitersSquared = 0;
  #scanned = 0;
  #delimiters = 0;
  #scans = 0;
  #brackets = 0;
  #length = 0;

  /** Adds a line. Returns true if the paragraphs exceed the limit of their lengths alone. */
  add(written: string, delimiters: readonly string[]): boolean {
    this.#lines++;
    this.#length += written.length;
    this.#delimiters += 1;
    this.#scans += written.match(/\]\([^\s)]*[ \t]*\(/gu)?.length ?? 0;
    for (const sign of delimiters) {
      this.#delimiters += /^[*_~]/u.test(sign) ? 2 : 1;
      if (sign === '[') this.#brackets++;
      // The parser compares bracketed text with the names of definitions, and nested brackets again at every level.
      if (sign === ']') this.#brackets = Math.max(0, this.#brackets - 1);
      if (/^(?:`|<[!?])/u.test(sign) || (sign === ']' && this.#brackets > 0)) this.#scans++;
    }
    return this.#linesSquared + this.#lines ** 2 > maxLinesSquared;
  }

  /** Ends a paragraph. Returns true if the paragraphs so far exceed a limit. */
  endParagraph(): boolean {
    this.#linesSquared += this.#lines ** 2;
    this.#delimitersSquared += this.#delimiters ** 2;
    this.#scanned += this.#scans * this.#length;
    [this.#lines, this.#delimiters, this.#scans, this.#brackets, this.#length] = [0, 0, 0, 0, 0];
    return this.#delimitersSquared > maxDelimitersSquared || this.#scanned > maxScanned;
  }
}

/** True if references might expand to too much text, or might need too many lookups. */
function mayExceedReferences(text: string): boolean {
  const brackets = text.split('[').length - 1;
  if ((text.split(']:').length - 1) * brackets > maxLookups) return true;
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/u);
  return paragraphs.some((paragraph) => paragraph.length * brackets > maxExpanded && paragraph.includes(']:'));
}

/** Disables inline syntax, so that only blocks are parsed: what may still take too long is within paragraphs. */
function disableInline(this: Processor): void {
  const names =
    'attention autolink characterEscape characterReference codeText hardBreakEscape htmlText labelEnd labelStartImage ' +
    'labelStartLink strikethrough wwwAutolink protocolAutolink emailAutolink gfmFootnoteCall gfmPotentialFootnoteCall';
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names.split(' ') } }];
  // Transforms search text for links.
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

const blockParser = unified().use(remarkParse).use(remarkGfm).use(disableInline);

function checkParagraphs(text: string): number | undefined {
  const brackets = text.split('[').length - 1;
  const paragraphs = new Paragraphs();
  let lookups = 0;
  let line: number | undefined;
  visit(blockParser.parse(text), (node: Nodes) => {
    let isOver = false;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const written = text.slice(node.position?.start.offset, node.position?.end.offset);
      for (const row of linesOf(written)) paragraphs.add(row, delimitersOf(row));
      isOver = paragraphs.endParagraph();
    } else if (node.type === 'definition') {
      lookups += brackets;
      isOver = lookups > maxLookups || (node.url.length + (node.title?.length ?? 0)) * brackets > maxExpanded;
    }
    if (isOver) line = node.position?.start.line ?? 1;
    return !isOver;
  });
  return line;
}
