/** The interface's words on a page, which may be in another language than the page. */
import { languageAttributes, type LanguageAttributes } from './locale.ts';
import { isSameWriting } from './negotiate.ts';
import { createTranslate, type Catalogue, type Translate } from './translator.ts';

export interface Words {
  t: Translate;
  /** An ISO day as the interface's language writes it: `2 avril 2019`. */
  formatDay: (day: string) => string;
  /** The language tag that numbers, dates and plurals go by. */
  tag: string;
  /** Attributes for what holds such words: their language and direction, where those are not the page's; else none. */
  own: LanguageAttributes;
  /** Attributes for what is in the page's language within such an element. */
  page: LanguageAttributes;
}

/**
 * @param page The page's language tag.
 * @param language The one that the messages are in: the page's own, or the one that serves its readers best.
 * @param catalogue The messages.
 */
export function createWords(page: string, language: string, catalogue: Catalogue): Words {
  // In another variety of the same language, numbers and dates are as in the page's.
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
