/** The data of one page in the collection `documents`, which the site stores between reading and rendering. */
import type { Checklist } from '../../checklist/checklist.ts';
import type { History } from '../../checklist/identity/history/history.ts';
import type { FrontMatter } from '../../markdown/front-matter/front-matter.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Dependency } from './dependencies.ts';

export interface DocumentEntry {
  /** The locale as in addresses: `fr-fr`. */
  locale: string;
  /** The document's path without `.md`, lower case. */
  path: string;
  /** The first seven hexadecimal digits of the SHA-256 of the file. */
  version: string;
  frontMatter: FrontMatter;
  checklist: Checklist;
  /** The role that this list belongs to, and the path of the document with the table; absent for other pages. */
  role?: { name: string; document: string };
  /** The roles in the tables of the document; the list of each is a separate document, `<path>/<name>`. */
  roles: { name: string; title: string }[];
  /** The images on the page: the address of each, and the file that is served there. */
  images: { address: string; location: string }[];
  /** The history of the items, from the ledger. */
  history: History;
  /** The problems found while parsing, which are reported again when the entry comes from the cache. */
  problems: Problem[];
  /** The questions that parsing asked; while the answers stay the same, the entry is current. */
  dependencies: Dependency[];
}
