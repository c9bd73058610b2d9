/** The addresses of this build's pages, and how they name each other. */
import { createAddresses } from './addresses.ts';
import { tagOf } from '../words/words.ts';

/** A page in another language, by its absolute address. */
export interface Alternate {
  tag: string;
  href: string;
}

export const addresses = createAddresses(import.meta.env.BASE_URL);

/** @returns An address with its origin. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** The address of a page in a locale; of its landing page, where the path is empty. */
export function addressIn(locale: string, path: string): string {
  return path === '' ? addresses.landing(locale) : addresses.page(locale, path);
}

/** The page in each language, and where a reader of another is sent. */
export function alternates(locales: readonly string[], path: string): Alternate[] {
  const neutral = path === '' ? addresses.root() : addresses.neutral(path);
  return [
    ...locales.map((locale) => ({ tag: tagOf(locale), href: absolute(addressIn(locale, path)) })),
    { tag: 'x-default', href: absolute(neutral) },
  ];
}
