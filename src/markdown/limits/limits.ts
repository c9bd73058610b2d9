/**
 * What is too much: text that no person writes, and that takes a parser minutes or all memory.
 *
 * A first look goes over the text line by line, in time linear in its length, and takes each line for the worst that it
 * can be. What it cannot rule out of paragraphs (the rows of a table look like one) is looked at again, as the parser sees
 * them. The limits were measured with the parser that is used (micromark 4): what they let through is read within seconds,
 * and in about a gigabyte at most. Those of raw HTML are in `html-limits.ts`.
 */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';

/** Levels of quotes and lists within each other. */
const maxNesting = 100;
/** Lines, blocks and marks, each in what it takes: about 7 microseconds, and 1.5 kilobytes. */
const maxWork = 700_000;
/** Whatever ends a list or a quote has the parser move all that it found so far. */
const maxMoved = 1e9;
/** The marks of each paragraph, squared: the parser looks back from one to the others. */
const maxDelimitersSquared = 3e8;
/** The lines of each paragraph, squared. A table or a list may look like one, so that these are many. */
const maxLinesSquared = 6e8;
/** What is looked for up to the end of its paragraph, times the length of that. */
const maxScanned = 1e8;
/** Characters that references could write: the longest definition times all brackets. */
const maxExpanded = 5e7;
/** Definitions times brackets: each bracket is looked up in a list of them. */
const maxLookups = 5e9;

/** Looks at the texts of one document: the work that they make adds up. */
export class TextLimits {
  readonly #work = new Work();

  /** @returns The line (1-based) at which the text becomes too much; `undefined` where it does not. */
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
  /** How many markers it starts with. */
  lists: number;
  quotes: number;
  /** How wide the blanks among the markers and before them are. */
  indent: number;
  content: string;
  /** What means something to the parser. */
  delimiters: readonly string[];
}

const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:))*[ \t]*/u;

const headingStart = /^ {0,3}#{1,6}[ \t]/u;

/** Whether an item starts for sure: further in, it may go on with a paragraph, and so may a number behind other text. */
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

/** What takes its time wherever it stands. */
class Work {
  #sum = 0;
  #columns = 0;
  #isAfterBlank = true;

  add(line: Line, level: number): boolean {
    const { content, lists, delimiters: marks } = line;
    // A table fills its rows up.
    if (content.includes('|') && /^[-:|][-:| \t]*$/u.test(content)) this.#columns = content.split('|').length;
    if (isBlank(line)) this.#columns = 0;
    const isBlock = !isBlank(line) && (this.#isAfterBlank || /^(?:#{1,6}(?:[ \t]|$)|\[[^\]]*\]:)/u.test(content));
    const cells = marks.filter((mark) => mark === '|').length;
    this.#sum += (isBlank(line) ? 1 : 2) + (isBlock ? 5 : 0) + level + lists * 6;
    this.#sum += marks.length + cells * 3 + this.#columns / 2;
    this.#isAfterBlank = isBlank(line);
    return this.#sum > maxWork;
  }
}

/** A line of a paragraph, and nothing that opens a block. */
const plain = /^(?:[*_"'`([]{0,3}[\p{L}\p{N}]|[\p{L}\p{N}])/u;

class Nesting {
  /** How many lists and quotes the last line may be in. */
  level = 0;
  /** How many lists and quotes may be open. */
  #open = 0;
  #last: Line = readLine('');
  /** Lines since the last of them opened. */
  #run = 0;
  /** What the parser found, in what it calls events, and how many of them it moved. */
  #events = 0;
  #moved = 0;

  add(line: Line): boolean {
    const { lists, quotes, indent, content, written } = line;
    const isAfterBlank = isBlank(this.#last);
    const level = Math.min(this.#open, Math.floor(indent / 2)) + lists + quotes;
    this.level = level;
    const isEnd = isBlank(line) ? quotes < this.#last.quotes : level < this.#open;
    // What goes on with a paragraph of a list or a quote need not be marked.
    const isLazy = !isAfterBlank && lists === 0 && plain.test(content) && plain.test(this.#last.content);
    const isUnderline = !isAfterBlank && /^[ \t>]*(?:=+|-+)[ \t]*$/u.test(written);
    this.#run = lists > 0 ? 0 : this.#run + 1;
    if (isUnderline || (isEnd && !isLazy)) this.#moved += this.#events;
    else if (isEnd) this.#moved += this.#run * 5;
    const isSure = !isBlank(line) && (isAfterBlank || lists > 0);
    this.#open = isSure ? level : Math.max(this.#open, level);
    this.#events += 6 + lists * 14 + quotes * 4 + level * 2;
    // Each line is held against all that is open.
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

  /** @returns Whether they are so long that there is no need to look at what is in them. */
  add(written: string, marks: readonly string[]): boolean {
    this.#lines++;
    this.#length += written.length;
    this.#delimiters += 1;
    this.#scans += written.match(/\]\([^\s)]*[ \t]*\(/gu)?.length ?? 0;
    for (const mark of marks) {
      this.#delimiters += /^[*_~]/u.test(mark) ? 2 : 1;
      if (mark === '[') this.#brackets++;
      // The text in brackets is compared with the names of definitions; that of nested ones again and again.
      if (mark === ']') this.#brackets = Math.max(0, this.#brackets - 1);
      if (/^(?:`|<[!?])/u.test(mark) || (mark === ']' && this.#brackets > 0)) this.#scans++;
    }
    return this.#linesSquared + this.#lines ** 2 > maxLinesSquared;
  }

  /** Ends a paragraph. @returns Whether they are too much. */
  endParagraph(): boolean {
    this.#linesSquared += this.#lines ** 2;
    this.#delimitersSquared += this.#delimiters ** 2;
    this.#scanned += this.#scans * this.#length;
    [this.#lines, this.#delimiters, this.#scans, this.#brackets, this.#length] = [0, 0, 0, 0, 0];
    return this.#delimitersSquared > maxDelimitersSquared || this.#scanned > maxScanned;
  }
}

/** Whether references might write too much, or too many of them be looked up. */
function mayExceedReferences(text: string): boolean {
  const brackets = text.split('[').length - 1;
  if ((text.split(']:').length - 1) * brackets > maxLookups) return true;
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/u);
  return paragraphs.some((paragraph) => paragraph.length * brackets > maxExpanded && paragraph.includes(']:'));
}

/** Leaves alone what is within paragraphs: all that takes more than its share of time is in there. */
function disableInline(this: Processor): void {
  const names =
    'attention autolink characterEscape characterReference codeText hardBreakEscape htmlText labelEnd labelStartImage ' +
    'labelStartLink strikethrough wwwAutolink protocolAutolink emailAutolink gfmFootnoteCall gfmPotentialFootnoteCall';
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names.split(' ') } }];
  // It looks for links in text.
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

const blockParser = unified().use(remarkParse).use(remarkGfm).use(disableInline);

function checkParagraphs(text: string): number | undefined {
  const brackets = text.split('[').length - 1;
  const paragraphs = new Paragraphs();
  let lookedUp = 0;
  let line: number | undefined;
  visit(blockParser.parse(text), (node: Nodes) => {
    let isTooMuch = false;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const written = text.slice(node.position?.start.offset, node.position?.end.offset);
      for (const one of linesOf(written)) paragraphs.add(one, delimitersOf(one));
      isTooMuch = paragraphs.endParagraph();
    } else if (node.type === 'definition') {
      lookedUp += brackets;
      isTooMuch = lookedUp > maxLookups || (node.url.length + (node.title?.length ?? 0)) * brackets > maxExpanded;
    }
    if (isTooMuch) line = node.position?.start.line ?? 1;
    return !isTooMuch;
  });
  return line;
}
