/**
 * Adds to the browser's print command what `print.css` cannot: page margins with the current progress, and a word for
 * each status. A list without marks prints blank, without these words.
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

/** Updates the page before each print. Called once. */
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

/** Returns the filter bar's description of the filter, if the filter hides anything. */
function filterLine(): string[] {
  const line = document.querySelector('.filter-line:not([hidden], [data-all]) > span')?.textContent ?? '';
  return line === '' ? [] : [line];
}

/**
 * Appends the status word to each leaf that is open or done; no other line names these statuses. Only paper shows the
 * words. CSS content would be missing in the tags of a PDF. The words stay until the next print, because some browsers
 * still render after `afterprint`.
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
