/**
 * The page margins as CSS: https://www.w3.org/TR/css-page-3/#margin-boxes. Browsers without margin boxes omit these
 * lines, but the same facts are printed above the list.
 */

export interface RunningLines {
  /** The lines at the top, on the start side: the title with the project, and the provenance. */
  start: readonly string[];
  /** The lines at the top, on the end side: the progress, the filter, and the date of printing. */
  end: readonly string[];
}

export interface PageStyle {
  /** The language tag of the lines. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** The page number, with {@link pagePlaceholder} and {@link pagesPlaceholder} for the page and the total. */
  numbering: string;
  /** `a4` or `letter`; by default, the paper of the printer. */
  size?: string;
}

export const [pagePlaceholder, pagesPlaceholder] = ['\uE000', '\uE001'];

/** The CSS counter style of each numbering system of `Intl`; the decimal digits of most languages need none. */
const counterStyles: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
};

/** Returns the `@page` rule for all pages; with a name, for the elements with that CSS `page`. */
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

/** Escapes a text as a CSS string: https://www.w3.org/TR/css-syntax-3/#escaping. */
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
