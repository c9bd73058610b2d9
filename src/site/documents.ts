/** The documents of the site, for pages. */
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import { site } from '../content/site.ts';
import type { DocumentEntry } from './document-entry.ts';

/** All documents, sorted and looked up in once: every page asks for its siblings and its other languages. */
interface Index {
  /** By locale, the default one first; in each in the docset's order. */
  all: DocumentEntry[];
  byLocale: Map<string, DocumentEntry[]>;
  byPath: Map<string, DocumentEntry[]>;
}

let built: Promise<Index> | undefined;

function index(): Promise<Index> {
  // In dev a document may change between two pages.
  if (import.meta.env.DEV) return buildIndex();
  return (built ??= buildIndex());
}

async function buildIndex(): Promise<Index> {
  const entries = await getCollection('documents');
  const all = entries.map(({ data }) => data).sort((a, b) => byLocale(a, b) || byOrder(a, b));
  return {
    all,
    byLocale: Map.groupBy(all, ({ locale }) => locale),
    byPath: Map.groupBy(all, ({ path }) => path),
  };
}

/** All documents of all locales: by locale, the default one first; in each in the docset's order. */
export async function allDocuments(): Promise<readonly DocumentEntry[]> {
  return (await index()).all;
}

/** The documents of one locale, in the docset's order. */
export async function documentsIn(locale: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byLocale.get(locale) ?? [];
}

/** One document in each locale that has it, the default locale first. */
export async function translationsOf(path: string): Promise<readonly DocumentEntry[]> {
  return (await index()).byPath.get(path) ?? [];
}

/** The paths of all documents, whichever locales have them, in the docset's order. */
export async function allPaths(): Promise<string[]> {
  return [...(await index()).byPath.keys()].sort(byPlace);
}

/** The locales that have documents; the default one first, then by name. */
export async function allLocales(): Promise<string[]> {
  return [...(await index()).byLocale.keys()];
}

/** The locale of pages that are there once for all languages: the default one, if it has documents. */
export async function mainLocale(): Promise<string> {
  return (await allLocales())[0] ?? site.defaultLocale;
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

function byLocale(a: DocumentEntry, b: DocumentEntry): number {
  const rank = ({ locale }: DocumentEntry): number => (locale === site.defaultLocale ? 0 : 1);
  return rank(a) - rank(b) || compare(a.locale, b.locale);
}

function byOrder(a: DocumentEntry, b: DocumentEntry): number {
  return byPlace(a.path, b.path);
}

function byPlace(a: string, b: string): number {
  return place(a) - place(b) || compare(a, b);
}

function place(path: string): number {
  const order = site.documents.indexOf(path);
  return order === -1 ? site.documents.length : order;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
