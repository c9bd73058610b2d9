/** An item as files for people have it: with its texts in their language, and what is said of it. */
import type { Detail, Mark, Status } from '../marks/mark.ts';

export interface ExportedItem {
  /** What marks of its document are kept under. */
  list: string;
  id: string;
  /** The title of its phase. */
  phase: string;
  /** Its text. */
  duty: string;
  isLeaf: boolean;
  /** 0 for an item of the list itself. */
  depth: number;
  /** Its address, in each reader's language. */
  link: string;
  mark: Mark | undefined;
}

/** How a language says what such a file says. */
export interface FileWords {
  /** Its tag, which also says how it writes days and numbers. */
  tag: string;
  statuses: Readonly<Record<Status, string>>;
  details: Readonly<Record<Detail, string>>;
}
