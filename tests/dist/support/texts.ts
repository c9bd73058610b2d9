/** Finds texts of a page that come neither from the messages nor from the content. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HTMLElement, NodeType, parse } from 'node-html-parser';
import { nativeNames } from '../../../src/locale/locale.ts';
import type { Message } from '../../../src/locale/translator.ts';
import type { LocalizedText } from '../../../src/site/config/config.ts';
import { sitePages } from '../../../src/site/addresses/site-pages.ts';
import { readDocsetConfig } from '../../../src/site/config/read-config.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The settings of this site's docset. */
const { config: docset } = readDocsetConfig('src/content/docs', root);

/** A text, and the language tag that the page gives it. */
interface SpokenText {
  text: string;
  tag: string;
}

/** Returns the messages of a locale, or none if the locale has no file. */
export function messagesOf(locale: string): Record<string, Message> {
  const file = fileURLToPath(new URL(`../../../src/content/messages/${locale}.json`, import.meta.url));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>) : {};
}

/**
 * Creates a function that returns the strange texts of a page: those that are neither a message nor content in the
 * language that the page gives them.
 */
export function createStrangeTexts(site: BuiltSite): (page: BuiltPage) => string[] {
  // The known texts of a language are the same for all pages.
  const known = new Map<string, (text: string) => boolean>();
  return (page) =>
    textsOf(page.tree).flatMap(({ text, tag }) => {
      const isKnown = known.get(tag) ?? knownIn(site, tag);
      known.set(tag, isKnown);
      const parts = text.split(' · ').map((part) => part.trim());
      return parts.filter((part) => /\p{L}/u.test(part) && !isKnown(part)).map((part) => `${tag}: ${part}`);
    });
}

const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'data-failed'];

/** Returns every text of a page, or of a part of it. */
function textsOf(tree: HTMLElement): SpokenText[] {
  const texts: SpokenText[] = [];
  const walk = (element: HTMLElement, parentTag: string): void => {
    const tag = element.getAttribute('lang') ?? parentTag;
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) return;
    const attributes =
      element.tagName === 'META' && /description|og:(?:title|description)/u.test(element.outerHTML)
        ? ['content']
        : spoken;
    for (const name of attributes) {
      const text = element.getAttribute(name);
      if (text !== undefined) texts.push({ text, tag });
    }
    for (const node of element.childNodes) {
      if (node.nodeType === NodeType.TEXT_NODE) texts.push({ text: node.text, tag });
      else if (node instanceof HTMLElement) walk(node, tag);
    }
  };
  walk(tree.querySelector('html') ?? tree, '');
  return texts;
}

/** Returns a function that is true for the known texts of a language. */
function knownIn(site: BuiltSite, tag: string): (text: string) => boolean {
  const locale = tag.toLowerCase();
  const content = new Set([...contentIn(site, locale), ...names(site), ...listWords(tag)]);
  const licence = textIn(docset.licence?.text, locale);
  const patterns = [...Object.values(messagesOf(locale)), ...licence].flatMap(patternsOf);
  return (text) => content.has(text) || patterns.some((pattern) => pattern.test(text));
}

/** Returns patterns for a message as pages show it: with placeholders filled, or in pieces around a link. */
function patternsOf(message: Message): RegExp[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  const pieces = texts.flatMap((text) => text.split(/\{(?:licence|languages)\}/u)).map((piece) => piece.trim());
  return pieces
    .filter((piece) => /\p{L}/u.test(piece))
    .map((piece) => {
      const literal = piece.split(/\{\w+\}/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
      return new RegExp(`^${literal.join('.+')}$`, 'su');
    });
}

/** Returns the names that are the same in every language: of the site, of its licence, and of languages. */
function names(site: BuiltSite): string[] {
  const tags = [...new Set(site.pages.map(({ tree }) => tree.querySelector('html')?.getAttribute('lang') ?? ''))];
  const licence = docset.licence ? [docset.licence.name] : [];
  return ['Jalon', '✓ Jalon', ...licence, ...nativeNames(tags.filter(Boolean)).values()];
}

/** Returns the words between the elements of a list. */
function listWords(tag: string): string[] {
  const parts = tag === '' ? [] : new Intl.ListFormat(tag).formatToParts(['1', '2', '3', '4']);
  return parts.map(({ value }) => value.trim());
}

/** Returns the texts of a locale's documents, of the site's pages, and of the docset's settings. */
function contentIn(site: BuiltSite, locale: string): string[] {
  const settings = [docset.title, docset.description].flatMap((text) => textIn(text, locale));
  const addresses = sitePages.map((path) => `/${locale}/${path}/`);
  const sitePageElements = site.pages
    .filter(({ address }) => addresses.includes(address))
    .flatMap(({ tree }) => tree.querySelectorAll('main, title, meta[name="description"]'));
  const models = site.pages
    .filter(({ address, tree }) => address.startsWith(`/${locale}/`) && tree.querySelector('main[data-list]'))
    .map(({ address }) => JSON.parse(site.file(`${address.slice(0, -1)}.json`)?.toString() ?? '{}') as unknown);
  return [
    ...settings,
    ...sitePageElements.flatMap((element) => [
      ...textNodes(element.outerHTML),
      ...(element.getAttribute('content') ?? '').split(' · '),
    ]),
    ...models.flatMap(strings).flatMap((text) => [text.trim(), ...textNodes(text)]),
  ].flatMap((text) => text.split(' · ').map((part) => part.trim()));
}

/** Returns a setting's text in a locale. */
function textIn(text: LocalizedText | undefined, locale: string): string[] {
  const localized = typeof text === 'string' ? text : text?.[locale];
  return localized === undefined ? [] : [localized];
}

/** Returns every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function textNodes(html: string): string[] {
  return textsOf(parse(html)).map(({ text }) => text.trim());
}
