/** Builds the addresses of this build, and the links between translations of a page. */
import { createAddresses } from '../addresses/addresses.ts';
import { tagOf } from '../words/words.ts';

/** A translation of a page, with its absolute address. */
export interface Alternate {
  tag: string;
  href: string;
}

export const addresses = createAddresses(import.meta.env.BASE_URL);

/** Returns an address with the origin of the site. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** Returns the address of a page in a locale; of the landing page, if the path is empty. */
export function addressIn(locale: string, path: string): string {
  return path === '' ? addresses.landing(locale) : addresses.page(locale, path);
}

/** Returns the page in each language, and the language-neutral page as `x-default`. */
export function alternates(locales: readonly string[], path: string): Alternate[] {
  const neutral = path === '' ? addresses.root() : addresses.neutral(path);
  return [
    ...locales.map((locale) => ({ tag: tagOf(locale), href: absolute(addressIn(locale, path)) })),
    { tag: 'x-default', href: absolute(neutral) },
  ];
}
