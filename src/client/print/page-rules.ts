/**
 * The lines that a browser prints around each page, as CSS: https://www.w3.org/TR/css-page-3/#margin-boxes. Browsers that
 * know none leave them out; what they say stands above the list, too.
 */

export interface RunningLines {
  /** At the start of the head, a line each: what it is. */
  start: readonly string[];
  /** At its end: how far it is, and when it was printed. */
  end: readonly string[];
}

export interface PageStyle {
  /** The language of the lines: a tag. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** What numbers a page, with the marks {@link pagePlaceholder} and {@link pagesPlaceholder} where its number and that of all stand. */
  numbering: string;
  /** `A4` or `letter`; what the printer holds, if it is not given. */
  size?: string;
}

export const [pagePlaceholder, pagesPlaceholder] = ['\uE000', '\uE001'];

/** How a language's digits are called in CSS, by their name in `Intl`: the decimal ones of most need none. */
const counterStyles: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
};

/** @returns A rule for every page, or, with a name, for those of what has that `page`. */
export function pageRule(lines: RunningLines, { tag, direction, numbering, size }: PageStyle, name = ''): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const marginBox = (place: string, content: string): string => `@${place}{content:${content}}`;
  return [
    `@page ${name}{`,
    size === undefined ? '' : `size:${size};`,
    `@top-center{content:none}`,
    marginBox(`top-${start}`, cssString(lines.start.join('\n'))),
    marginBox(`top-${end}`, cssString(lines.end.join('\n'))),
    marginBox('bottom-center', numberingContent(numbering, tag)),
    '}',
  ].join('');
}

/** A CSS string: https://www.w3.org/TR/css-syntax-3/#escaping. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<\p{Cc}]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}

function numberingContent(numbering: string, tag: string): string {
  const style = counterStyles[new Intl.NumberFormat(tag).resolvedOptions().numberingSystem];
  const counter = (name: string): string => `counter(${style === undefined ? name : `${name},${style}`})`;
  return numbering
    .split(/(?<placeholder>[\uE000\uE001])/u)
    .map((part) =>
      part === pagePlaceholder ? counter('page') : part === pagesPlaceholder ? counter('pages') : cssString(part),
    )
    .join(' ');
}
