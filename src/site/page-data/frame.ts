/** What stands around the content of every page: head, header and footer, as data for the layout. */
import { directionOf, type LanguageAttributes } from '../../locale/locale.ts';
import type { Message, MessageKey } from '../../locale/translator.ts';
import type { Words } from '../../locale/words.ts';
import type { OutlineData } from '../../progress/tally/outline.ts';
import { absolute, addresses, addressIn, alternates, type Alternate } from '../addresses/links.ts';
import {
  documentLinks,
  guideLink,
  homeAddress,
  languageLinks,
  statusLink,
  type LanguageLink,
  type NavigationLink,
} from './navigation.ts';
import { detailsWordsVersion } from '../words/words-on-demand.ts';
import {
  catalogueOf,
  docset,
  licenceSentence,
  tagOf,
  wordsFor,
  type Docset,
  type LicenceSentence,
} from '../words/words.ts';

export interface Frame {
  /** The language tag and direction of the page. */
  tag: string;
  direction: 'ltr' | 'rtl';
  words: Words;
  /** Of the window and for search engines. */
  title: string;
  description: string;
  /** The language of both, where that is not the page's. */
  attributes: LanguageAttributes;
  /** Absolute addresses. */
  canonical: string;
  alternates: Alternate[];
  /** The language and region, as Open Graph wants them: `fr_FR`. */
  openGraphLocale: string;
  /** Whether search engines shall leave it out. */
  noIndex: boolean;
  home: string;
  icon: string;
  docset: Docset;
  /** Absent where the docset says nothing of a licence. */
  licence: LicenceSentence | undefined;
  documents: NavigationLink[];
  guide: NavigationLink | undefined;
  /** The page of translations. */
  status: NavigationLink;
  languages: LanguageLink[];
  /** For the browser: the lists of this page, and the messages to show their progress with. */
  outlines: OutlineData[];
  messages: Record<string, Message>;
  /** The address of the script that draws details before the first frame, up to the version of its code. */
  detailsScript: string;
  /** Whether ticks of the page may be for an earlier wording. */
  isReworded: boolean;
  /** Of a document's page: what its marks are kept under, and how new it is. */
  list: { name: string; latest: string } | undefined;
}

export interface FrameOptions {
  locale: string;
  /** The page below its locale; empty for the landing page. */
  path: string;
  title: string;
  description: string;
  /** The language of both, where that is not the page's. */
  attributes?: LanguageAttributes;
  /** The locales that have this page. */
  locales: readonly string[];
  /** Its address, where that is not below its locale: it is the same page for all languages. */
  address?: string;
  noIndex?: boolean;
  outlines?: OutlineData[];
  /** Whether the page has items whose wording is not their first. */
  isReworded?: boolean;
  list?: Frame['list'];
}

export async function frameOf(options: FrameOptions): Promise<Frame> {
  const { locale, path, locales, outlines = [], address = addressIn(locale, path) } = options;
  const ownDocset = docset(locale);
  const tag = tagOf(locale);
  // A title says once what it is of, and in one language.
  const isShort = options.title === ownDocset.title || ownDocset.attributes.lang !== undefined;
  return {
    tag,
    direction: directionOf(tag),
    words: wordsFor(locale),
    title: `${options.title} · ${isShort ? 'Jalon' : ownDocset.title}`,
    description: options.description,
    attributes: options.attributes ?? {},
    canonical: absolute(address),
    alternates: options.address === undefined ? alternates(locales, path) : [],
    openGraphLocale: openGraphLocale(tag),
    noIndex: options.noIndex ?? false,
    home: await homeAddress(locale),
    icon: addresses.root('favicon.svg'),
    docset: ownDocset,
    licence: licenceSentence(locale),
    documents: await documentLinks(locale, path),
    guide: await guideLink(locale, path),
    status: statusLink(locale, path),
    languages: await languageLinks(locale, address, path, locales),
    outlines,
    messages: browserMessages(options),
    detailsScript: `${addresses.root(`j-restore-details/${locale}.js`)}?${detailsWordsVersion(locale)}`,
    isReworded: options.isReworded ?? false,
    list: options.list,
  };
}

function openGraphLocale(tag: string): string {
  const { language, region = '' } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}

function browserMessages({ locale, outlines = [], isReworded }: FrameOptions): Record<string, Message> {
  if (outlines.length === 0) return {};
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter((key) => key.startsWith('tally.'));
  if (isReworded) keys.push('changed.summary');
  return Object.fromEntries(keys.map((key) => [key, catalogue[key]]));
}
