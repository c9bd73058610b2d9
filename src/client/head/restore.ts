/**
 * Runs in the head, before anything is painted: sets the theme, and draws the saved state into each element as the
 * parser adds it, so that the first frame that shows an item shows its tick.
 *
 * It only reads. `main.ts` takes over when the whole page is there. Where more is saved than ticks, it has the parser
 * load `restore-details.ts` first, which draws the rest in the same way: most visits do without.
 *
 * What it exports is the global `jalon`: the scripts that come later take it from there (`head.ts`), so that no page
 * loads it twice.
 */
import { applyTheme } from './apply-theme.ts';
import { createPaint, type Paint } from './paint.ts';
import { paintAsParsed } from './paint-as-parsed.ts';
import { hasDetails, savedMarks } from './saved-marks.ts';
import { readScopes } from './page-data.ts';

export { createTranslate } from '../../locale/translator.ts';
export { formatMark, parseMark } from '../../progress/marks/mark-format.ts';
export { isMoreThanTick } from '../../progress/marks/mark.ts';
export { extentOf, setLeafStatus, withAncestors } from '../../progress/tally/scopes.ts';
export { applyTheme } from './apply-theme.ts';
export { currentProject, keyOf } from './current-project.ts';
export { isTicked, progressSelector, scopeName } from './paint.ts';
export { readEntry } from '../store/read-entry.ts';
export { newSinceVisit, savedMarks } from './saved-marks.ts';
export { isItem, wordsTag } from './page-data.ts';

const { dataset } = document.documentElement;
dataset['js'] = '';
applyTheme();

export const scopes = readScopes();
export const marks = savedMarks(scopes);
export const paint = createPaint(scopes);
/** What draws while the page is parsed. */
export const paints: Paint[] = [paint];
const { details, list, styles } = document.getElementById('j-outlines')?.dataset ?? {};
// The list is not seen before it is filtered (`filter/open-filter.ts`).
if (list && location.search) dataset['filtering'] = '';
const isMore = hasDetails(marks);
// Where nothing is saved, the page is as it was built.
if (isMore || marks.size > 0) paintAsParsed(paints);
// The parser waits for both, so that no frame comes before them. They are from this origin, and are kept by the browser.
if (details && styles && isMore) {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else has every browser's parser wait.
  document.write(`<link rel="stylesheet" href="${styles}">`, `<script src="${details}"></script>`);
}
