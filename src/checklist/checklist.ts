/** The model of a checklist: what {@link buildChecklist} makes of a document, and what the pages draw. */
import type { CalloutBlock, Heading, HeadingBlock, HtmlBlock } from '../markdown/document.ts';

export interface Checklist {
  /** The document's path without `.md`, lower case: the same in every language. */
  document: string;
  /** What marks of its items are kept under: the same in every language, and after its file was renamed. */
  list: string;
  title: string;
  heading: Heading;
  /** What stands before the first section. */
  blocks: ChecklistBlock[];
  /** All sections in order; those with items are the phases. */
  sections: ChecklistSection[];
}

export interface ChecklistSection {
  heading: Heading;
  blocks: ChecklistBlock[];
}

export type ChecklistBlock = HtmlBlock | HeadingBlock | CalloutBlock | ItemsBlock | PlainListBlock;

/** A list whose items can be ticked. */
export interface ItemsBlock {
  type: 'items';
  /** The number that an ordered list starts with; absent for a bulleted one. */
  start?: number;
  items: Item[];
}

export interface Item {
  /** Permanent and language-neutral, such as `general/3.2`. */
  id: string;
  /** Where its marker stands in the file (1-based). */
  line: number;
  html: string;
  text: string;
  /** Set where its publisher wrote it as done (`- [x]`): a hint, and no tick. */
  isMarkedDone?: true;
  /** The ISO day when it was first seen; absent where it has been there as long as the document. */
  since?: string;
  /** The ISO day since when its wording is another one in this language; absent while it has its first. */
  changed?: string;
  /** Callouts, nested lists and further paragraphs; a leaf is an item without nested items. */
  blocks: ChecklistBlock[];
}

/** A list outside of the phases: it is only shown. */
export interface PlainListBlock {
  type: 'list';
  start?: number;
  items: { html: string; blocks: ChecklistBlock[]; isMarkedDone?: true }[];
}
