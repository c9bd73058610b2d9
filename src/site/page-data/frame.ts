/** Builds the data around the content of every page: head, header and footer. */
import { directionOf, type LanguageAttributes } from '../../locale/locale.ts';
import type { Message, MessageKey } from '../../locale/translator.ts';
import type { Words } from '../../locale/words.ts';
import type { OutlineData } from '../../progress/tally/outline.ts';
import { absolute, addresses, addressIn, alternates, type Alternate } from './links.ts';
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
  /** The title of the window and for search engines. */
  title: string;
  description: string;
  /** The language of the title and the description, where that is not the page's. */
  attributes: LanguageAttributes;
  /** The absolute address of the page. */
  canonical: string;
  alternates: Alternate[];
  /** The language and region in Open Graph's form: `fr_FR`. */
  openGraphLocale: string;
  /** True if search engines must not list the page. */
  noIndex: boolean;
  home: string;
  icon: string;
  docset: Docset;
  /** Absent where the docset names no licence. */
  licence: LicenceSentence | undefined;
  documents: NavigationLink[];
  guide: NavigationLink | undefined;
  /** The link to the page of translations. */
  status: NavigationLink;
  languages: LanguageLink[];
  /** The outlines of the page's lists, for the browser. */
  outlines: OutlineData[];
  /** The messages that the browser needs to show progress. */
  messages: Record<string, Message>;
  /**
   * The address of the script that draws details before the first frame; the layout appends the version of its code.
   */
  detailsScript: string;
  /** True if the page has reworded items, so that ticks may be outdated. */
  isReworded: boolean;
  /** The name that marks are stored under, and the days of change, for the page of a document. */
  list: { name: string; latest: string } | undefined;
}

export interface FrameOptions {
  locale: string;
  /** The path of the page below its locale; empty for the landing page. */
  path: string;
  title: string;
  description: string;
  /** The language of the title and the description, where that is not the page's. */
  attributes?: LanguageAttributes;
  /** The locales that have this page. */
  locales: readonly string[];
  /** The address of a page that exists once for all languages; by default, the address below the locale. */
  address?: string;
  noIndex?: boolean;
  outlines?: OutlineData[];
  /** True if the page has reworded items. */
  isReworded?: boolean;
  list?: Frame['list'];
}

/** Builds the frame of a page. */
export async function frameOf(options: FrameOptions): Promise<Frame> {
  const { locale, path, locales, outlines = [], address = addressIn(locale, path) } = options;
  const docsetTexts = docset(locale);
  const tag = tagOf(locale);
  // The docset's title is left out where it would repeat the page's title or mix languages.
  const isShort = options.title === docsetTexts.title || docsetTexts.attributes.lang !== undefined;
  return {
    tag,
    direction: directionOf(tag),
    words: wordsFor(locale),
    title: `${options.title} · ${isShort ? 'Jalon' : docsetTexts.title}`,
    description: options.description,
    attributes: options.attributes ?? {},
    canonical: absolute(address),
    alternates: options.address === undefined ? alternates(locales, path) : [],
    openGraphLocale: openGraphLocale(tag),
    noIndex: options.noIndex ?? false,
    home: await homeAddress(locale),
    icon: addresses.root('favicon.svg'),
    docset: docsetTexts,
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
