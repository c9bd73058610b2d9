/** Indexes the pages of a docset by locale and path, so that links can be checked. */
import { aliasesOn } from '../../checklist/identity/history/page-aliases.ts';
import type { Ledger } from '../../checklist/identity/ledger/ledger.ts';
import { createNearest } from '../../markdown/links/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import type { LinkedDocument, Surroundings } from '../../markdown/surroundings.ts';
import type { Addresses } from '../addresses/addresses.ts';
import { addressDuplicate, type SourceFile } from './content-folder.ts';
import type { FileContent } from './file-content.ts';
import { listLedgers, readLedger } from './ledger-folder.ts';
import type { ReadFile } from './read-source.ts';

/** A file and one of its pages: the document, or the list of a role. */
export interface PageFile extends ReadFile {
  /** The role; absent for the document. */
  role?: string;
}

/** Returns the old anchors of headings, by document; links to old anchors lead to the present ones. */
export async function oldAnchors(ledgers: string | undefined): Promise<Map<string, Ledger['aliases']>> {
  const aliases = new Map<string, Ledger['aliases']>();
  for (const document of ledgers === undefined ? [] : await listLedgers(ledgers)) {
    const stored = await readLedger(ledgers ?? '', document);
    if (stored?.ledger.aliases) aliases.set(document, stored.ledger.aliases);
  }
  return aliases;
}

/** The pages of documents by locale and path, and the problems of addresses that two pages claim. */
export class PageIndex {
  readonly problems: Problem[] = [];
  readonly #addresses: Addresses;
  readonly #files = new Map<string, PageFile[]>();
  readonly #pages = new Map<string, Map<string, LinkedDocument>>();
  readonly #nearest = new Map<string, (path: string) => string | undefined>();

  readonly #oldAnchors: ReadonlyMap<string, Ledger['aliases']>;

  readonly #documents: ReadonlySet<string>;

  /** @param documents The paths of all documents that are files. */
  constructor(addresses: Addresses, documents: Iterable<string>, old: ReadonlyMap<string, Ledger['aliases']>) {
    this.#addresses = addresses;
    this.#documents = new Set(documents);
    this.#oldAnchors = old;
  }

  /** The paths of all documents and lists, sorted. */
  get documents(): string[] {
    return [...this.#files.keys()].sort();
  }

  /** Returns the pages of a document or list, one per locale that has it. */
  filesOf(document: string): readonly PageFile[] {
    return this.#files.get(document) ?? [];
  }

  /** Adds the files of one document, each with its content. */
  add(files: readonly ReadFile[], contents: readonly FileContent[]): void {
    for (const [order, file] of files.entries()) {
      const content = contents[order];
      if (!content) continue;
      this.#put(file, content);
      for (const { role, ...page } of content.roles) {
        const path = `${file.file.path}/${role}`;
        this.#put({ ...file, file: { ...file.file, path }, role }, page);
      }
    }
  }

  #put(file: PageFile, { title, anchors }: Pick<FileContent, 'title' | 'anchors'>): void {
    const { locale, path } = file.file;
    const pages = this.#pages.get(locale) ?? new Map<string, LinkedDocument>();
    this.#pages.set(locale, pages);
    // A role's list has one path in every language, so a document of that path in any language takes precedence.
    if (pages.has(path) || (file.role !== undefined && this.#documents.has(path))) {
      this.problems.push(addressDuplicate(file.file.file, `${locale}/${path}`, 'another document'));
      return;
    }
    const old = Object.keys(aliasesOn(this.#oldAnchors.get(path), new Set(anchors)));
    const all = new Set([...anchors, ...old]);
    pages.set(path, { address: this.#addresses.page(locale, path), title, anchors: all });
    this.#files.set(path, [...(this.#files.get(path) ?? []), file]);
  }

  /** Returns the surroundings that links from a file need: documents of the same locale. */
  linksFrom({ locale }: SourceFile): Pick<Surroundings, 'documentAt' | 'nearestTo'> {
    const pages = this.#pages.get(locale);
    return {
      documentAt: (path) => pages?.get(path),
      nearestTo: (path) => {
        const nearest = this.#nearest.get(locale) ?? createNearest([...(pages?.keys() ?? [])]);
        this.#nearest.set(locale, nearest);
        return nearest(path);
      },
    };
  }
}
