/** What a docset says of itself in its `jalon.json`, and the questions that can be answered from it alone. */
import type { SeverityChoices } from '../../problems/severity.ts';

/** The file, in the content folder, beside the folders of the locales. `docs/docset.md` tells of its keys. */
export const configFile = 'jalon.json';

/** As it was read: locales, paths and anchors are in lower case, and what has a default is there. */
export interface DocsetConfig {
  /** What the documents have in common; absent where the interface's own words are to be used. */
  title?: LocalizedText;
  /** One sentence, for the page of documents and for search engines; absent as the title is. */
  description?: LocalizedText;
  /** The locale for readers of no language that the site has; it need not have documents. */
  defaultLocale: string;
  /** Paths of the documents to show first, in this order; the others follow by path. */
  documents: readonly string[];
  /** Anchors of the phases to show first, in this order, wherever phases are listed; pages stay as published. */
  phases: readonly string[];
  /** Which documents and sections are checklists, and which are not: see {@link isChecklist}. */
  checklists: Readonly<Record<string, boolean>>;
  /** The root path that the docset is published under on the public site, such as `/FastTrack`. */
  base?: string;
  /** The origin of the public site, without a slash at its end. */
  publicSite: string;
  /** The folder of the ledgers, relative to the content folder. */
  ledger?: string;
  /** What the footer says of the licence of the texts; absent where it is to say nothing. */
  licence?: Licence;
  /** How grave the problems of a code are; of others, what their code has by default holds. */
  severity: SeverityChoices;
}

/** A text for all languages alike, such as a name; or one by locale, and a locale without one gets the default's. */
export type LocalizedText = string | Readonly<Record<string, string>>;

interface Licence {
  /** With `{licence}` where its name stands, as a link. */
  text: LocalizedText;
  name: string;
  href: string;
}

/**
 * Whether the docset says that something is a checklist. Of the keys that name it the most exact holds: `path#anchor`,
 * `#anchor`, `path`, then its folders from the innermost (`a/b/*`, `a/*`) to all documents (`*`).
 *
 * @param path A document's path without `.md`.
 * @param anchor That of the section that is asked for; `undefined` for the document as a whole.
 * @returns `undefined` where it says nothing of it.
 */
export function isChecklist(
  { checklists }: Pick<DocsetConfig, 'checklists'>,
  path: string,
  anchor: string | undefined,
): boolean | undefined {
  const document = path.toLowerCase();
  const section = anchor === undefined ? [] : [`#${anchor.toLowerCase()}`];
  const keys = [...section.flatMap((own) => [document + own, own]), document, ...foldersOf(document)];
  const key = keys.find((candidate) => Object.hasOwn(checklists, candidate));
  return key === undefined ? undefined : checklists[key];
}

/** As keys name them, the innermost first. */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => [...steps.slice(0, steps.length - 1 - index), '*'].join('/'));
}

/** @returns The first step of the docset's root path in lower case, such as `fasttrack`; `undefined` where it has none. */
export function firstStepOfBase({ base }: Pick<DocsetConfig, 'base'>): string | undefined {
  return base
    ?.split('/')
    .find((step) => step !== '')
    ?.toLowerCase();
}
