/**
 * Runs in the head before the first frame: sets the theme, and paints the saved state into each element as the parser
 * adds it. So the first frame that shows an item shows its tick.
 *
 * This script only reads storage; `main.ts` takes over once the page is parsed. If more than ticks is saved, the parser
 * loads `list/restore-details.ts` first, which paints the rest in the same way. Most visits do not need it.
 *
 * The exports are the global `jalon`. Later scripts import them from `globals.ts`, so that no page loads them twice.
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
export { readEntry } from '../storage/read-entry.ts';
export { newSinceVisit, savedMarks } from './saved-marks.ts';
export { isItem, wordsTag } from './page-data.ts';

const { dataset } = document.documentElement;
dataset['js'] = '';
applyTheme();

export const scopes = readScopes();
export const marks = savedMarks(scopes);
export const paint = createPaint(scopes);
/** The painters that run while the page is parsed. */
export const paints: Paint[] = [paint];
const { details, list, styles } = document.getElementById('j-outlines')?.dataset ?? {};
// The list is hidden until it is filtered (`filter/open-filter.ts`).
if (list && location.search) dataset['filtering'] = '';
const needsDetails = hasDetails(marks);
if (needsDetails || marks.size > 0) paintAsParsed(paints);
// The parser waits for both, so that no frame precedes them. Both are from this origin, and the browser caches them.
if (details && styles && needsDetails) {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way makes the parser of every browser wait.
  document.write(`<link rel="stylesheet" href="${styles}">`, `<script src="${details}"></script>`);
}
