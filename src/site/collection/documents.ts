/** The documents of the site, for pages. */
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import { phasesOf } from '../../checklist/walk-items.ts';
import { createComparePaths } from '../docset/docset-order.ts';
import { docsetConfig } from '../config/docset.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';

/** The documents of a locale by whether there is something to tick in them, each in the docset's order. */
export interface DocumentsByKind {
  lists: readonly DocumentEntry[];
  pages: readonly DocumentEntry[];
}

/** All documents, sorted and looked up in once: every page asks for its siblings and its other languages. */
interface Index {
  /** By locale, the default one first; in each in the docset's order. */
  all: DocumentEntry[];
  byLocale: Map<string, DocumentEntry[]>;
  byPath: Map<string, DocumentEntry[]>;
  /** The paths of all locales, in the docset's order. */
  paths: string[];
  kinds: Map<string, DocumentsByKind>;
}

let built: Promise<Index> | undefined;

function index(): Promise<Index> {
  // In dev a document may change between two pages.
  if (import.meta.env.DEV) return buildIndex();
  return (built ??= buildIndex());
}

async function buildIndex(): Promise<Index> {
  const entries = await getCollection('documents');
  const { defaultLocale, documents } = docsetConfig();
  const comparePaths = createComparePaths(documents);
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
    kinds: new Map([...byLocale].map(([locale, own]) => [locale, kindsOf(own)])),
  };
}

function kindsOf(documents: readonly DocumentEntry[]): DocumentsByKind {
  const kinds = Map.groupBy(documents, ({ checklist }) => phasesOf(checklist).length > 0);
  return { lists: kinds.get(true) ?? [], pages: kinds.get(false) ?? [] };
}

/** All documents of all locales: by locale, the default one first; in each in the docset's order. */
export async function allDocuments(): Promise<readonly DocumentEntry[]> {
  return (await index()).all;
}

/** The documents of one locale, in the docset's order. */
export async function documentsIn(locale: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byLocale.get(locale) ?? [];
}

export async function documentsByKind(locale: string): Promise<DocumentsByKind> {
  return (await index()).kinds.get(locale) ?? { lists: [], pages: [] };
}

/** One document in each locale that has it, the default locale first. */
export async function translationsOf(path: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byPath.get(path) ?? [];
}

/** The paths of all documents, whichever locales have them, in the docset's order. */
export async function allPaths(): Promise<readonly string[]> {
  return (await index()).paths;
}

/** The locales that have documents; the default one first, then by name. */
export async function allLocales(): Promise<string[]> {
  return [...(await index()).byLocale.keys()];
}

/** The locale of pages that are there once for all languages: the default one, if it has documents. */
export async function mainLocale(): Promise<string> {
  return (await allLocales())[0] ?? docsetConfig().defaultLocale;
}

/** The locales that have this document, in the order of {@link allLocales}. */
export async function localesOf(path: string): Promise<string[]> {
  return (await translationsOf(path)).map(({ locale }) => locale);
}

/** A document's file as it is, byte for byte. */
export async function readSource(locale: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const filePath = (await getEntry('documents', `${locale}/${path}`))?.filePath;
  if (filePath === undefined) throw new Error(`No document ${locale}/${path}.`);
  return new Uint8Array(await readFile(filePath));
}

function compareNames(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
