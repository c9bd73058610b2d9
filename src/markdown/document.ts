/**
 * The model of a document: the tree that {@link parseDocument} makes of a Markdown file.
 *
 * An `html` property is safe to put into a page: the allow-list of `safe-html.ts` has filtered it. A `text` property is
 * plain text with the publisher's own characters, no-break spaces included. Lines are 1-based and count from the top of
 * the file, front matter included.
 */
import type { FrontMatter } from './front-matter/front-matter.ts';
import type { Problem } from '../problems/problem.ts';

export interface Document {
  frontMatter: FrontMatter;
  /** The line of `ms.contentlocale`, if the front matter has that key. */
  contentLocaleLine?: number;
  /** For the window title and lists of documents: `title` of the front matter, else the text of the level-1 heading. */
  title: string;
  /** The level-1 heading of the file, or one made from the title. */
  heading: Heading;
  /** Set if the file has no level-1 heading, so that `heading` was made. */
  isHeadingMade?: true;
  /** The blocks before the first section. */
  blocks: Block[];
  sections: Section[];
  /** One list per role, from the tables whose rows are phases: see `role-table.ts`. */
  roles: RoleList[];
  /** All `id`s of the page, except those of items. */
  anchors: string[];
  /** The addresses of the images on the page. */
  images: string[];
  problems: Problem[];
}

/** The tasks of one role: a column of a table whose rows are phases. The table itself stays among the blocks. */
export interface RoleList {
  /** The heading of the column. Its anchor is part of the address: `role-1`, or the publisher's own anchor. */
  heading: Heading;
  /** One section per row of the table. */
  sections: Section[];
}

export interface Heading {
  /** The `id` in the page: the publisher's anchor, which is the same in every language, else a slug of the text. */
  anchor: string;
  html: string;
  text: string;
  line: number;
}

/** The content below one level-2 heading, up to the next. Deeper headings are among the blocks. */
export interface Section {
  heading: Heading;
  blocks: Block[];
  /** True if the list items of the section are tasks; other lists are only displayed. */
  isChecklist: boolean;
}

export type Block = HtmlBlock | HeadingBlock | CalloutBlock | ListBlock;

/** Content that Jalon only displays: paragraphs, tables, code, images, quotes. */
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

/** A quote that starts with an alert marker such as `[!NOTE]`. */
export interface CalloutBlock {
  type: 'callout';
  kind: CalloutKind;
  /** The publisher's title. Without one, the page shows the site's title for the kind, in the reader's language. */
  title?: string;
  html: string;
  line: number;
}

export interface ListBlock {
  type: 'list';
  /** The first number of an ordered list; absent for a bulleted list. */
  start?: number;
  items: ListItem[];
}

export interface ListItem {
  /** The line of the item's list marker. */
  line: number;
  /** The first paragraph, without its `<p>`. */
  html: string;
  text: string;
  /** The blocks after the first paragraph: callouts, nested lists, further paragraphs. */
  blocks: Block[];
  /** Set if the source marks the item as done (`- [x]`). The page shows that mark, but does not tick the task. */
  isMarkedDone?: true;
}
