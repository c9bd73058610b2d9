/** Builds the data of a locale's landing page, which lists its documents. */
import type { DocumentEntry } from '../docset/document-entry.ts';
import { phaseLinks, totalOf, type PhaseLink } from './document-page.ts';
import { allLocales, documentsByKind } from '../collection/documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { addresses } from './links.ts';
import { documentsElsewhere, type ElsewhereDocument } from './elsewhere.ts';
import { outlineOf } from './outline.ts';
import { docset } from '../words/words.ts';

export interface LandingPageData {
  frame: Frame;
  lists: ListData[];
  /** The documents without tasks. */
  pages: PageData[];
  /** The documents that the locale lacks. */
  elsewhere: { lists: ElsewhereDocument[]; pages: ElsewhereDocument[] };
  /** The address of the messages that scripts load on demand. */
  onDemand: { words: string };
}

/** A document in the list of documents. */
interface PageData {
  title: string;
  description: string | undefined;
  href: string;
}

interface ListData extends PageData {
  /** The name of the list's scope. */
  list: string;
  phases: PhaseLink[];
  total: number;
}

/** Returns one route per locale. */
export async function localeRoutes(): Promise<{ params: { locale: string } }[]> {
  return (await allLocales()).map((locale) => ({ params: { locale } }));
}

/** Builds the data of the page. */
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
