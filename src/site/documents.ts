/** The documents of the site, for pages. */
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import { site } from '../content/site.ts';
import type { DocumentEntry } from './document-entry.ts';

/** All documents of all locales: by locale, and in each in the docset's order. */
export async function allDocuments(): Promise<DocumentEntry[]> {
  const entries = await getCollection('documents');
  return entries.map(({ data }) => data).sort((a, b) => compare(a.locale, b.locale) || inOrder(a, b));
}

/** The documents of one locale, in the docset's order. */
export async function documentsIn(locale: string): Promise<DocumentEntry[]> {
  return (await allDocuments()).filter((document) => document.locale === locale);
}

/** The locales that have documents; the default one first, then by name. */
export async function allLocales(): Promise<string[]> {
  const locales = new Set((await allDocuments()).map(({ locale }) => locale));
  return [...locales].sort((a, b) => rank(a) - rank(b) || compare(a, b));
}

/** The locales that have this document, in the order of {@link allLocales}. */
export async function localesOf(path: string): Promise<string[]> {
  const having = new Set(
    (await allDocuments()).filter((document) => document.path === path).map(({ locale }) => locale),
  );
  return (await allLocales()).filter((locale) => having.has(locale));
}

/** A document's file as it is, byte for byte. */
export async function readSource(locale: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const filePath = (await getEntry('documents', `${locale}/${path}`))?.filePath;
  if (filePath === undefined) throw new Error(`No document ${locale}/${path}.`);
  return new Uint8Array(await readFile(filePath));
}

function rank(locale: string): number {
  return locale === site.defaultLocale ? 0 : 1;
}

function inOrder(a: DocumentEntry, b: DocumentEntry): number {
  return place(a.path) - place(b.path) || compare(a.path, b.path);
}

function place(path: string): number {
  const index = site.documents.indexOf(path);
  return index === -1 ? site.documents.length : index;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
