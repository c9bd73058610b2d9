/** Looks up the documents of the site for its pages. */
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import { phasesOf } from '../../checklist/walk-items.ts';
import { createComparePaths } from '../docset/docset-order.ts';
import { docsetConfig } from '../config/docset.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';

/** The documents of a locale: those with tasks, and those without, each in the docset's order. */
export interface DocumentsByKind {
  lists: readonly DocumentEntry[];
  pages: readonly DocumentEntry[];
}

/** All documents, sorted and grouped once, because every page looks up its siblings and its other languages. */
interface Index {
  /** Sorted by locale, the default locale first, and within a locale in the docset's order. */
  all: DocumentEntry[];
  byLocale: Map<string, DocumentEntry[]>;
  byPath: Map<string, DocumentEntry[]>;
  /** The paths of all locales, in the docset's order. */
  paths: string[];
  kinds: Map<string, DocumentsByKind>;
}

let built: Promise<Index> | undefined;

function index(): Promise<Index> {
  // In dev, a document may change between two pages.
  if (import.meta.env.DEV) return buildIndex();
  return (built ??= buildIndex());
}

async function buildIndex(): Promise<Index> {
  const entries = await getCollection('documents');
  const { defaultLocale, documents: order } = docsetConfig();
  const comparePaths = createComparePaths(order);
  const rank = (locale: string): number => (locale === defaultLocale ? 0 : 1);
  const all = entries
    .map(({ data }) => data)
    .sort(
      (a, b) => rank(a.locale) - rank(b.locale) || compareNames(a.locale, b.locale) || comparePaths(a.path, b.path),
    );
  const byLocale = Map.groupBy(all, ({ locale }) => locale);
  const byPath = Map.groupBy(all, ({ path }) => path);
  return {
    all,
    byLocale,
    byPath,
    paths: [...byPath.keys()].sort(comparePaths),
    kinds: new Map([...byLocale].map(([locale, documents]) => [locale, kindsOf(documents)])),
  };
}

function kindsOf(documents: readonly DocumentEntry[]): DocumentsByKind {
  const kinds = Map.groupBy(documents, ({ checklist }) => phasesOf(checklist).length > 0);
  return { lists: kinds.get(true) ?? [], pages: kinds.get(false) ?? [] };
}

/** Returns all documents, sorted by locale with the default locale first, and then in the docset's order. */
export async function allDocuments(): Promise<readonly DocumentEntry[]> {
  return (await index()).all;
}

/** Returns the documents of one locale in the docset's order. */
export async function documentsIn(locale: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byLocale.get(locale) ?? [];
}

/** Returns the documents of one locale, separated by whether they have tasks. */
export async function documentsByKind(locale: string): Promise<DocumentsByKind> {
  return (await index()).kinds.get(locale) ?? { lists: [], pages: [] };
}

/** Returns a document in each locale that has it, the default locale first. */
export async function translationsOf(path: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byPath.get(path) ?? [];
}

/** Returns the paths of all documents in any locale, in the docset's order. */
export async function allPaths(): Promise<readonly string[]> {
  return (await index()).paths;
}

/** Returns the locales that have documents: the default locale first, the others by name. */
export async function allLocales(): Promise<string[]> {
  return [...(await index()).byLocale.keys()];
}

/** Returns the locale of pages that exist once for all languages: the default locale, if it has documents. */
export async function mainLocale(): Promise<string> {
  return (await allLocales())[0] ?? docsetConfig().defaultLocale;
}

/** Returns the locales that have a document, in the order of {@link allLocales}. */
export async function localesOf(path: string): Promise<string[]> {
  return (await translationsOf(path)).map(({ locale }) => locale);
}

/**
 * Returns a document's file, byte for byte.
 *
 * @throws Error if the locale does not have the document.
 */
export async function readSource(locale: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const filePath = (await getEntry('documents', `${locale}/${path}`))?.filePath;
  if (filePath === undefined) throw new Error(`No document ${locale}/${path}.`);
  return new Uint8Array(await readFile(filePath));
}

function compareNames(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
