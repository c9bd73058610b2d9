/** Extracts the words of a built page that come from its document, without those of the interface. */
import { parse } from 'node-html-parser';
import type { BuiltPage } from './built-site.ts';
import { messagesOf } from './texts.ts';
import { textOfHtml, wordsOf } from './words.ts';

/** What the interface adds: buttons, tallies, notices about saving, the source of the text, links to items. */
const added = [
  '.kicker',
  '.toolbar',
  '.roles',
  '.notice',
  '.act',
  '.permalink',
  '.hint',
  '[data-tally]',
  '[data-alias-of]',
  'details.reworded > summary',
  'sup > a[href^="#footnote-"]',
].join(', ');

const kinds = ['note', 'tip', 'important', 'caution', 'warning'];

/** Returns the words of the main content in the order of the page, including alternative texts of images. */
export function pageWords({ address, html }: BuiltPage): string[] {
  // By default this parser does not parse the content of code blocks.
  const tree = parse(html, { blockTextElements: { script: false, style: false } });
  const main = tree.querySelector('main');
  if (!main) throw new Error(`The page ${address} has no main content.`);
  for (const element of main.querySelectorAll(added)) element.remove();
  const messages = messagesOf(tree.querySelector('html')?.getAttribute('lang')?.toLowerCase() ?? '');
  const titles = new Set(kinds.flatMap((kind) => [kind.toUpperCase(), messages[`callout.${kind}`]]));
  // An alert within an alert or a table is rendered as a quote.
  for (const title of main.querySelectorAll('.callout-title, blockquote > p > strong')) {
    if (titles.has(title.text.trim())) title.remove();
  }
  return wordsOf(textOfHtml(main.innerHTML));
}
