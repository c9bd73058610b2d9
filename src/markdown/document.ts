/**
 * A document as its publisher meant it: the tree that {@link parseDocument} makes of a Markdown file.
 *
 * Whatever is called `html` is safe to put into a page: it went through the allow-list of `safe-html.ts`.
 * Whatever is called `text` is plain text, with the publisher's own characters (no-break spaces included).
 * Lines are 1-based and count from the top of the file, front matter included.
 */
import type { FrontMatter } from './front-matter/front-matter.ts';
import type { Problem } from '../problems/problem.ts';

export interface Document {
  frontMatter: FrontMatter;
  /** The line of `ms.contentlocale`, where there is one. */
  contentLocaleLine?: number;
  /** For the window's title and for lists of documents: front matter `title`, else the level-1 heading's text. */
  title: string;
  /** The level-1 heading, or one made of the front matter's title. */
  heading: Heading;
  /** Set where the heading was made, so that the file has no such line. */
  isHeadingMade?: true;
  /** What stands before the first section. */
  blocks: Block[];
  sections: Section[];
  /** What its tables of phases hold for each role, each a list of its own: see `role-table.ts`. */
  roles: RoleList[];
  /** All `id`s of its page, but for those of items. */
  anchors: string[];
  /** The addresses of the images that it shows. */
  images: string[];
  problems: Problem[];
}

/** A column of a table whose rows are phases. The table itself stands among the blocks, as published. */
export interface RoleList {
  /** The column's own heading; its anchor names it in addresses: `role-1`, or what the publisher wrote. */
  heading: Heading;
  /** A row each. */
  sections: Section[];
}

export interface Heading {
  /** Its `id` in the page: never translated, so it is the same in every language. */
  anchor: string;
  html: string;
  text: string;
  line: number;
}

/** What stands under one level-2 heading, up to the next; deeper headings are among its blocks. */
export interface Section {
  heading: Heading;
  blocks: Block[];
  /** Whether its lists are duties; those of other sections are only shown. */
  isChecklist: boolean;
}

export type Block = HtmlBlock | HeadingBlock | CalloutBlock | ListBlock;

/** Paragraphs, tables, code, images, quotes: everything that Jalon only shows. */
export interface HtmlBlock {
  type: 'html';
  html: string;
  line: number;
}

/** A heading of level 3 to 6. */
export interface HeadingBlock {
  type: 'heading';
  level: number;
  heading: Heading;
}

export const calloutKinds = ['note', 'tip', 'important', 'caution', 'warning'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** A quote that opens with `[!NOTE]` or its like. */
export interface CalloutBlock {
  type: 'callout';
  kind: CalloutKind;
  /** As its publisher wrote it; without one it is the site's, in the reader's language. */
  title?: string;
  html: string;
  line: number;
}

export interface ListBlock {
  type: 'list';
  /** The number that an ordered list starts with; absent for a bulleted one. */
  start?: number;
  items: ListItem[];
}

export interface ListItem {
  /** Where its marker stands. */
  line: number;
  /** Its first paragraph, without the `<p>`. */
  html: string;
  text: string;
  /** What follows the first paragraph: callouts, nested lists, further paragraphs. */
  blocks: Block[];
  /** Set where it is written as done (`- [x]`): that is said, and ticks nothing. */
  isMarkedDone?: true;
}
