/**
 * What the browser's own command prints, besides what `print.css` sees to: the lines around the pages as the list stands at
 * that moment, and a word for each status. A list of which nothing is said is a blank one, and has none.
 */
import type { Translate } from '../../locale/translator.ts';
import { element } from '../ui/element.ts';
import { isItem, scopes, wordsTag } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { markOf } from '../store/marks.ts';
import { stateWord } from '../ui/state-words.ts';
import { loadWords } from '../data/words.ts';
import paperStyles from './paper.css?url';
import { pageRule } from './page-rules.ts';
import { removePaper, isPrintingPaper } from './paper-place.ts';
import { currentList } from '../data/site-lists.ts';
import { pageStyle, runningLines, tallyLine } from './running-lines.ts';

/** Sees to it from now on. Called once. */
export async function preparePlainPrint(): Promise<void> {
  const list = currentList();
  if (!list) return;
  const [t] = await Promise.all([loadWords(), loadStyles(paperStyles)]);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const prepare = (): void => {
    if (isPrintingPaper()) return;
    removePaper();
    sheet.replaceSync(pageRule(runningLines(t, list, [tallyLine(t, list), ...filterLine()]), pageStyle(t)));
    writeStatuses(t);
  };
  addEventListener('beforeprint', prepare);
}

/** What the filter shows, where it hides anything: the filter bar keeps it in words. */
function filterLine(): string[] {
  const line = document.querySelector('.filter-line:not([hidden], [data-all]) > span')?.textContent ?? '';
  return line === '' ? [] : [line];
}

/**
 * Puts the word for what its box shows behind each leaf whose line does not say it; it is seen on paper alone. Not by
 * styles, whose words are in no PDF's tags. They stay until the next time: some browsers still draw when they say that they
 * have printed.
 */
function writeStatuses(t: Translate): void {
  for (const word of document.querySelectorAll('.stated')) word.remove();
  const items = [...scopes.values()].filter(isItem);
  if (!items.some(markOf)) return;
  for (const { kind, id, status } of items) {
    const line = document.getElementById(id)?.firstElementChild;
    if (kind !== 'leaf' || (status !== 'open' && status !== 'done')) continue;
    line?.append(element('span', { className: 'stated', lang: wordsTag() }, stateWord(t, status)));
  }
}
