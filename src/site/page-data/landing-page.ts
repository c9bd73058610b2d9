/** The page of documents of a locale, as data for its layout. */
import type { DocumentEntry } from '../docset/document-entry.ts';
import { phaseLinks, totalOf, type PhaseLink } from './document-page.ts';
import { allLocales, documentsByKind } from '../collection/documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { addresses } from '../addresses/links.ts';
import { documentsElsewhere, type ElsewhereDocument } from './elsewhere.ts';
import { outlineOf } from './outline.ts';
import { docset } from '../words/words.ts';

export interface LandingPageData {
  frame: Frame;
  lists: ListData[];
  /** The documents without anything to tick. */
  pages: PageData[];
  /** The documents that the locale does not have: the lists, and the others. */
  elsewhere: { lists: ElsewhereDocument[]; pages: ElsewhereDocument[] };
  /** What scripts load when they need it: the address of words. */
  onDemand: { words: string };
}

/** A document in the list of documents. */
interface PageData {
  title: string;
  description: string | undefined;
  href: string;
}

interface ListData extends PageData {
  /** The name of its scope. */
  list: string;
  phases: PhaseLink[];
  total: number;
}

export async function localeRoutes(): Promise<{ params: { locale: string } }[]> {
  return (await allLocales()).map((locale) => ({ params: { locale } }));
}

export async function landingPage(locale: string): Promise<LandingPageData> {
  const documents = await documentsByKind(locale);
  const { title, description, attributes } = docset(locale);
  const outlines = documents.lists.map(({ checklist }) => outlineOf(checklist));
  const frame = await frameOf({
    locale,
    path: '',
    title,
    description,
    attributes,
    locales: await allLocales(),
    outlines,
  });
  const elsewhere = await documentsElsewhere(locale);
  return {
    frame,
    lists: documents.lists.map(listData),
    pages: documents.pages.map(pageData),
    elsewhere: { lists: elsewhere.filter(({ isList }) => isList), pages: elsewhere.filter(({ isList }) => !isList) },
    onDemand: { words: addresses.words(locale) },
  };
}

function pageData({ locale, path, checklist, frontMatter }: DocumentEntry): PageData {
  const { description } = frontMatter;
  return { title: checklist.title, description, href: addresses.page(locale, path) };
}

function listData(entry: DocumentEntry): ListData {
  const page = pageData(entry);
  const phases = phaseLinks(entry.checklist, page.href);
  return { ...page, list: entry.checklist.list, phases, total: totalOf(phases) };
}
