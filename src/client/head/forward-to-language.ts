/**
 * Runs in the head of a language-neutral page: forwards to the reader's language before the first frame.
 *
 * The root element lists the locales of the page (`data-locales`), the locale for all other readers (`data-fallback`),
 * and the pattern of the addresses (`data-addresses`). The new address replaces the present one in the history, so that
 * the browser's back button skips this page.
 */
import { negotiateLocale } from '../../locale/negotiate.ts';
import { rememberedLocale } from './remembered-locale.ts';

const { locales = '', fallback = '', addresses = '' } = document.documentElement.dataset;
const remembered = rememberedLocale();
const preferred = [...(remembered === undefined ? [] : [remembered]), ...navigator.languages];
const locale = negotiateLocale(locales.split(' '), preferred, fallback);
location.replace(addresses.replace('{locale}', locale) + location.search + location.hash);
