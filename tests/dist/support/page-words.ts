/** The words of a built page that its document says, without those that the interface says around them. */
import { parse } from 'node-html-parser';
import type { BuiltPage } from './built-site.ts';
import { messagesOf } from './texts.ts';
import { textOfHtml, wordsOf } from './words.ts';

/** What the interface adds: buttons, sums, what is said of saving, where the text is from, links to an item. */
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

/** @returns The words of its main content, in the order of the page; alternative texts of images are among them. */
export function pageWords({ address, html }: BuiltPage): string[] {
  // Code is read like all else, which this parser does only when it is told to.
  const tree = parse(html, { blockTextElements: { script: false, style: false } });
  const main = tree.querySelector('main');
  if (!main) throw new Error(`The page ${address} has no main content.`);
  for (const element of main.querySelectorAll(added)) element.remove();
  const messages = messagesOf(tree.querySelector('html')?.getAttribute('lang')?.toLowerCase() ?? '');
  const titles = new Set(kinds.flatMap((kind) => [kind.toUpperCase(), messages[`callout.${kind}`]]));
  // In another alert and in a table it is a quote.
  for (const title of main.querySelectorAll('.callout-title, blockquote > p > strong')) {
    if (titles.has(title.text.trim())) title.remove();
  }
  return wordsOf(textOfHtml(main.innerHTML));
}
