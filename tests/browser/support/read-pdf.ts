/** Prints a page and reads the PDF as an assistive program does: the texts of its pages, its tags, its outline. */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

interface PdfEntry {
  /** The tag: `LI` for an item of a list, `TR` for a row of a table. */
  role: string;
  /** The text without that of nested lists. */
  text: string;
  /** The number of the page, from 1. */
  page: number;
}

export interface PdfFile {
  /** The size of each page in points, and its text in drawing order. */
  pages: { width: number; height: number; text: string }[];
  /** Items and rows in the order of their tags, with one entry per page on which they have text. */
  entries: PdfEntry[];
  title: string;
  language: string;
  isTagged: boolean;
  /** The titles of the outline at all levels. */
  outline: string[];
}

/** The beginning or end of a marked part. The type of the library claims that each has an id. */
interface MarkedContent {
  type: string;
  id?: string;
}

interface Node {
  role?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

/** Waits for the styles of printing that scripts add, which load when the reader first does something. */
export async function waitForPrintStyles(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
}

/** Prints the page without background graphics, and reads the PDF. */
export async function printed(page: Page, format?: 'A4' | 'Letter'): Promise<PdfFile> {
  const bytes = await page.pdf({
    ...(format ? { format } : { preferCSSPageSize: true }),
    printBackground: false,
    tagged: true,
    outline: true,
  });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const [pages, entries]: [PdfFile['pages'], PdfEntry[]] = [[], []];
  let isTagged = true;
  for (let number = 1; number <= file.numPages; number++) {
    const sheet = await file.getPage(number);
    const { items } = await sheet.getTextContent({ includeMarkedContent: true });
    const { width, height } = sheet.getViewport({ scale: 1 });
    pages.push({ width, height, text: items.map(textOf).join('') });
    const tree = (await sheet.getStructTree()) as Node | null;
    isTagged &&= tree !== null;
    if (tree) entries.push(...entriesIn(tree, textsById(items), number));
  }
  const { info } = await file.getMetadata();
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
  const outline = ((await file.getOutline()) as Title[] | null)?.flatMap(titlesOf) ?? [];
  await task.destroy();
  return { pages, entries, title: Title, language: Language, isTagged, outline };
}

interface Title {
  title: string;
  items: Title[];
}

function titlesOf({ title, items }: Title): string[] {
  return [title, ...items.flatMap(titlesOf)];
}

function textOf(item: TextItem | MarkedContent): string {
  return 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '';
}

/** Returns the text of each part by the id that tags refer to. */
function textsById(items: readonly (TextItem | MarkedContent)[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + textOf(item));
    } else if (item.type === 'endMarkedContent') open.pop();
    // A part without an id belongs to the part around it.
    else open.push(item.id ?? open.at(-1) ?? '');
  }
  return texts;
}

function entriesIn(node: Node, texts: ReadonlyMap<string, string>, page: number): PdfEntry[] {
  const below = (node.children ?? []).flatMap((child) => entriesIn(child, texts, page));
  if (node.role !== 'LI' && node.role !== 'TR') return below;
  const text = ownText(node, texts);
  return text.trim() === '' ? below : [{ role: node.role, text, page }, ...below];
}

function ownText({ children = [] }: Node, texts: ReadonlyMap<string, string>): string {
  return children
    .filter(({ role }) => role !== 'L')
    .map((child) => (child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : ownText(child, texts)))
    .join('');
}

/**
 * True if a drawn text contains a text, whatever its white space. Arabic is drawn from the left, so the order of its
 * letters does not count.
 */
export function holds(drawn: string, text: string): boolean {
  const [all = '', wanted = ''] = [drawn, text].map((each) =>
    each.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{M}]/gu, ''),
  );
  if (!/\p{Script=Arabic}/u.test(wanted)) return all.includes(wanted);
  const letters: string[] = all.match(/./gu) ?? [];
  return (wanted.match(/./gu) ?? []).every((letter) => {
    const at = letters.indexOf(letter);
    if (at >= 0) letters.splice(at, 1);
    return at >= 0;
  });
}
