/** Reading a PDF back, as a reader or an assistive program does: its pages' texts, its tags, its outline. */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

interface PdfEntry {
  /** What tags it: `LI` for an item of a list, `TR` for a row of a table. */
  role: string;
  /** Its own text, without that of lists in it. */
  text: string;
  /** The page that it stands on, from 1. */
  page: number;
}

export interface PdfFile {
  /** Each page's size in points, and its text in the order in which it is drawn. */
  pages: { width: number; height: number; text: string }[];
  /** Items and rows, in the order of their tags: an entry for each page that one has text on. */
  entries: PdfEntry[];
  title: string;
  language: string;
  isTagged: boolean;
  /** The titles of the outline, with those below them. */
  outline: string[];
}

/** Where a part begins or ends; the library's own type says that each has an id. */
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

/** Prints the page as it stands, without background graphics, and reads what came out. */
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

/** The text of each part that tags may name. */
function textsById(items: readonly (TextItem | MarkedContent)[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + textOf(item));
    } else if (item.type === 'endMarkedContent') open.pop();
    // What is within a part without a name of its own belongs to that.
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
 * @returns Whether what is drawn holds a text, as people see them: whatever the blanks, and for Arabic whatever the order of
 *   its letters, as it is drawn from the left.
 */
export function holds(drawn: string, text: string): boolean {
  const [there = '', wanted = ''] = [drawn, text].map((each) =>
    each.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{M}]/gu, ''),
  );
  if (!/\p{Script=Arabic}/u.test(wanted)) return there.includes(wanted);
  const letters: string[] = there.match(/./gu) ?? [];
  return (wanted.match(/./gu) ?? []).every((letter) => {
    const at = letters.indexOf(letter);
    if (at >= 0) letters.splice(at, 1);
    return at >= 0;
  });
}
