/**
 * Runs in the head of a language-neutral page: forwards to the reader's language before anything is painted.
 *
 * The page's root carries the languages that it exists in (`data-locales`) and the one for everyone else
 * (`data-fallback`); its links say where each leads. The page replaces itself in the history, so that going back
 * does not lead here again.
 */
import { negotiateLocale } from '../../locale/negotiate.ts';
import { rememberedLocale } from './remembered-locale.ts';

const { locales = '', fallback = '', addresses = '' } = document.documentElement.dataset;
const remembered = rememberedLocale();
const wanted = [...(remembered === undefined ? [] : [remembered]), ...navigator.languages];
const locale = negotiateLocale(locales.split(' '), wanted, fallback);
location.replace(addresses.replace('{locale}', locale) + location.search + location.hash);
