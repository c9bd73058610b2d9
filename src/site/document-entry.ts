/** A document as the site keeps it between reading and drawing: the data of the collection `documents`. */
import type { Checklist } from '../checklist/checklist.ts';
import type { History } from '../checklist/identity/history.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Problem } from '../markdown/problem.ts';

export interface DocumentEntry {
  /** As in addresses: `fr-fr`. */
  locale: string;
  /** The document's path without `.md`, lower case. */
  path: string;
  /** The first letters of the SHA-256 of its file. */
  version: string;
  frontMatter: FrontMatter;
  checklist: Checklist;
  /** What its ledger remembers of its items. */
  history: History;
  /** What was wrong when it was read; said again when it comes from the cache. */
  problems: Problem[];
}
