/** Stores the pages of documents in Astro's content store, and reads only those again that changed. */
import type { LoaderContext } from 'astro/loaders';
import { historyOf, identityOf } from '../../checklist/identity/history/history.ts';
import type { Problem } from '../../problems/problem.ts';
import { answersTo, track } from '../docset/dependencies.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';
import type { Docset } from '../docset/open-docset.ts';
import type { PageFile } from '../docset/page-index.ts';
import { buildEntry, parseFile } from '../docset/read-document.ts';
import type { ReconciledDocument } from '../docset/reconcile-content.ts';

/** The pages of a docset in Astro's content store. */
export class EntryStore {
  readonly #context: LoaderContext;
  readonly #docset: Docset;
  readonly #surroundings: string;
  readonly #found = new Set<string>();

  constructor(context: LoaderContext, docset: Docset) {
    this.#context = context;
    this.#docset = docset;
    this.#surroundings = JSON.stringify([docset.readers, context.config.base]);
  }

  /**
   * Stores one page, unless the store has it and nothing that the page depends on changed.
   *
   * @returns The problems of the page.
   */
  put(file: PageFile, reconciled: ReconciledDocument): Problem[] {
    const { locale, path } = file.file;
    const id = `${locale}/${path}`;
    this.#found.add(id);
    const ids = reconciled.translations.find((translation) => translation.locale === locale)?.ids ?? [];
    const [identity, history] = [identityOf(reconciled.ledger, locale, ids), historyOf(reconciled, locale, ids)];
    const around = this.#docset.aroundOf(file);
    const digestFor = ({ dependencies, images }: Pick<DocumentEntry, 'dependencies' | 'images'>): string =>
      this.#context.generateDigest({
        source: file.source,
        file: file.file.file,
        surroundings: this.#surroundings,
        answers: answersTo(dependencies, around),
        // The same image may be in another file now. The answers come first, because they make the images known.
        images: images.map(({ address }) => this.#docset.images.locationOf(address) ?? ''),
        identity: JSON.stringify([identity, [...identity.changed], history]),
      });
    const stored = this.#context.store.get(id);
    // An entry that earlier code stored may have another form.
    const { dependencies, images = [], problems = [] } = (stored?.data ?? {}) as Partial<DocumentEntry>;
    if (dependencies && stored?.digest === digestFor({ dependencies, images })) return problems;
    const tracked = track(around);
    const document = parseFile(file, tracked.around, file);
    const entry: DocumentEntry = {
      ...buildEntry(document, file, identity, history),
      ...roleOf(file),
      images: document.images.flatMap((address) => this.#image(address)),
      dependencies: tracked.dependencies(),
    };
    this.#context.store.set({ id, data: { ...entry }, filePath: file.file.file, digest: digestFor(entry) });
    return entry.problems;
  }

  /** Removes the pages that the docset no longer has. */
  sweep(): void {
    for (const id of this.#context.store.keys()) if (!this.#found.has(id)) this.#context.store.delete(id);
  }

  #image(address: string): { address: string; location: string }[] {
    const location = this.#docset.images.locationOf(address);
    return location === undefined ? [] : [{ address, location }];
  }
}

function roleOf({ role, file: { path } }: PageFile): Pick<DocumentEntry, 'role'> {
  return role === undefined ? {} : { role: { name: role, document: path.slice(0, -`/${role}`.length) } };
}
