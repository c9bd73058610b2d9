/** The page of documents of a locale, as data for its layout. */
import { phaseLinks, totalOf, type PhaseLink } from './document-page.ts';
import { allLocales, documentsIn } from './documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { addresses } from './links.ts';
import { documentsElsewhere, type ElsewhereDocument } from './elsewhere.ts';
import { outlineOf } from './outline.ts';
import { docset } from './words.ts';

export interface LandingPageData {
  frame: Frame;
  lists: ListData[];
  /** The documents that the locale does not have. */
  elsewhere: ElsewhereDocument[];
  /** What scripts load when they need it: the address of words. */
  onDemand: { words: string };
}

/** A document in the list of documents. */
export interface ListData {
  /** The name of its scope. */
  list: string;
  title: string;
  description: string | undefined;
  href: string;
  phases: PhaseLink[];
  total: number;
}

export async function localeRoutes(): Promise<{ params: { locale: string } }[]> {
  return (await allLocales()).map((locale) => ({ params: { locale } }));
}

export async function landingPage(locale: string): Promise<LandingPageData> {
  const documents = await documentsIn(locale);
  const { title, description, attributes } = docset(locale);
  const outlines = documents.map(({ checklist }) => outlineOf(checklist));
  const frame = await frameOf({
    locale,
    path: '',
    title,
    description,
    attributes,
    locales: await allLocales(),
    outlines,
  });
  const lists = documents.map(({ path, checklist, frontMatter }) => {
    const href = addresses.page(locale, path);
    const phases = phaseLinks(checklist, href);
    const { description: summary } = frontMatter;
    return { list: checklist.list, title: checklist.title, description: summary, href, phases, total: totalOf(phases) };
  });
  return { frame, lists, elsewhere: await documentsElsewhere(locale), onDemand: { words: addresses.words(locale) } };
}
