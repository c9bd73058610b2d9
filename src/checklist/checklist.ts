/** The model of a checklist: {@link buildChecklist} builds it from a document, and the pages render it. */
import type { CalloutBlock, Heading, HeadingBlock, HtmlBlock } from '../markdown/document.ts';

export interface Checklist {
  /** The document's path without `.md`, lower case: the same in every language. */
  document: string;
  /** The name under which marks are stored: the same in every language, and unchanged when the file is renamed. */
  list: string;
  title: string;
  heading: Heading;
  /** The content before the first section. */
  blocks: ChecklistBlock[];
  /** All sections in order; the sections with items are the phases. */
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
  /** The first number of an ordered list; absent for a bulleted list. */
  start?: number;
  items: Item[];
}

export interface Item {
  /** Permanent and language-neutral, such as `general/3.2`. */
  id: string;
  /** The line of its list marker in the file (1-based). */
  line: number;
  html: string;
  text: string;
  /** Set if the publisher wrote the item as done (`- [x]`). This is a hint; no tick is stored. */
  isMarkedDone?: true;
  /** The ISO day of its first appearance; absent if the item is as old as the document. */
  since?: string;
  /** The ISO day of the last change of its wording in this language; absent while it has its first wording. */
  changed?: string;
  /** Callouts, nested lists and further paragraphs. An item without nested items is a leaf. */
  blocks: ChecklistBlock[];
}

/** A list outside of the phases, which cannot be ticked. */
export interface PlainListBlock {
  type: 'list';
  start?: number;
  items: { html: string; blocks: ChecklistBlock[]; isMarkedDone?: true }[];
}
