/** The messages and formats of the interface on one page, whose language may differ from that of the page. */
import { languageAttributes, type LanguageAttributes } from './locale.ts';
import { isSameWriting } from './negotiate.ts';
import { createTranslate, type Catalogue, type Translate } from './translator.ts';

export interface Words {
  t: Translate;
  /** Formats an ISO day in the language of the interface: `2 avril 2019`. */
  formatDay: (day: string) => string;
  /** The language tag of the formats of numbers, dates and plurals. */
  tag: string;
  /** The attributes of an element that contains interface texts; none if the languages are equal. */
  own: LanguageAttributes;
  /** The attributes of page content within such an element. */
  page: LanguageAttributes;
}

/**
 * Creates the words of a page.
 *
 * @param page The language tag of the page.
 * @param language The language tag of the messages: that of the page, or the one that serves its readers best.
 * @param catalogue The messages.
 */
export function createWords(page: string, language: string, catalogue: Catalogue): Words {
  // Messages in another variety of the page's language use the formats of the page: fr-CA with messages in fr-FR.
  const tag = isSameWriting(page, language) ? page : language;
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    t: createTranslate(tag, catalogue),
    formatDay: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    tag,
    own: languageAttributes(tag, page),
    page: languageAttributes(page, tag),
  };
}
