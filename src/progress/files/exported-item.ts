/** An item as the readable file formats export it: its texts in the language of the reader, and its mark. */
import type { Detail, Mark, Status } from '../marks/mark.ts';

export interface ExportedItem {
  /** The name of its list. */
  list: string;
  id: string;
  /** The title of its phase. */
  phase: string;
  /** The text of the item. */
  text: string;
  isLeaf: boolean;
  /** The number of items around it: 0 for an item at the top of its phase. */
  depth: number;
  /** The address of the item, which leads each reader to their language. */
  link: string;
  mark: Mark | undefined;
}

/** The words of an exported file in one language. */
export interface FileWords {
  /** The language tag, which also decides the formats of days and numbers. */
  tag: string;
  statuses: Readonly<Record<Status, string>>;
  details: Readonly<Record<Detail, string>>;
}
