/** A document as the site keeps it between reading and drawing: the data of the collection `documents`. */
import type { Checklist } from '../../checklist/checklist.ts';
import type { History } from '../../checklist/identity/history/history.ts';
import type { FrontMatter } from '../../markdown/front-matter/front-matter.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Dependency } from './dependencies.ts';

export interface DocumentEntry {
  /** As in addresses: `fr-fr`. */
  locale: string;
  /** The document's path without `.md`, lower case. */
  path: string;
  /** The first letters of the SHA-256 of its file. */
  version: string;
  frontMatter: FrontMatter;
  checklist: Checklist;
  /** Of a list of a role: the role, and the path of the document whose table it is from. */
  role?: { name: string; document: string };
  /** The roles whose lists its tables hold: each is a document of its own, `<path>/<name>`. */
  roles: { name: string; title: string }[];
  /** The images that its page shows: under which address which file is served. */
  images: { address: string; location: string }[];
  /** What its ledger remembers of its items. */
  history: History;
  /** What was wrong when it was read; said again when it comes from the cache. */
  problems: Problem[];
  /** What was asked of what is around it: while the answers are the same, it need not be read again. */
  dependencies: Dependency[];
}
