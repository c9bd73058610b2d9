/** The configuration of a docset, and the questions that it alone can answer. */
import type { SeverityChoices } from '../../problems/severity.ts';

/** The configuration file, in the content folder beside the folders of the locales. See `docs/docset.md`. */
export const configFile = 'jalon.json';

/** The parsed configuration: locales, paths and anchors are in lower case, and defaults are filled in. */
export interface DocsetConfig {
  /** What the documents have in common; absent where the interface's message is used. */
  title?: LocalizedText;
  /** One sentence for the page of documents and for search engines; absent where the interface's message is used. */
  description?: LocalizedText;
  /** The locale for readers whose languages the site does not have; it need not have documents. */
  defaultLocale: string;
  /** Paths of the documents to show first, in this order; the other documents follow by path. */
  documents: readonly string[];
  /** Anchors of the phases to show first, in this order, wherever phases are listed; pages stay as published. */
  phases: readonly string[];
  /** True for documents and sections that are checklists, false for those that are not; see {@link isChecklist}. */
  checklists: Readonly<Record<string, boolean>>;
  /** The root path that the docset is published under on the public site, such as `/FastTrack`. */
  base?: string;
  /** The address of the public site, without a slash at its end. */
  publicSite: string;
  /** The folder of the ledgers, relative to the content folder. */
  ledger?: string;
  /** The licence of the texts, for the footer; absent where the footer has none. */
  licence?: Licence;
  /** The severity of problems by their code; other codes have their default severity. */
  severity: SeverityChoices;
}

/** A text for all languages, such as a name; or one text per locale, where other locales get the default locale's. */
export type LocalizedText = string | Readonly<Record<string, string>>;

interface Licence {
  /** A sentence with `{licence}` in the place of the linked name. */
  text: LocalizedText;
  name: string;
  href: string;
}

/**
 * Returns whether the docset declares a document or a section to be a checklist; `undefined` where it declares nothing.
 *
 * The most specific key wins: `path#anchor`, `#anchor`, `path`, then the folders of the document from the innermost
 * (`a/b/*`, `a/*`) to all documents (`*`).
 *
 * @param path The document's path without `.md`.
 * @param anchor The anchor of the section; `undefined` for the document as a whole.
 */
export function isChecklist(
  { checklists }: Pick<DocsetConfig, 'checklists'>,
  path: string,
  anchor: string | undefined,
): boolean | undefined {
  const document = path.toLowerCase();
  const section = anchor === undefined ? [] : [`#${anchor.toLowerCase()}`];
  const keys = [...section.flatMap((hash) => [document + hash, hash]), document, ...foldersOf(document)];
  const key = keys.find((candidate) => Object.hasOwn(checklists, candidate));
  return key === undefined ? undefined : checklists[key];
}

/** Returns the keys of a document's folders, the innermost first. */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => [...steps.slice(0, steps.length - 1 - index), '*'].join('/'));
}

/** Returns the first step of the docset's root path in lower case, such as `fasttrack`; `undefined` without a path. */
export function firstStepOfBase({ base }: Pick<DocsetConfig, 'base'>): string | undefined {
  return base
    ?.split('/')
    .find((step) => step !== '')
    ?.toLowerCase();
}
