/**
 * What the script in the head (`restore.ts`) has already: the scripts that come later take it from here, so that a page
 * neither loads nor does it twice. Where that script did not run, the page is as it is without JavaScript.
 */
import type * as restore from './restore.ts';

declare const jalon: typeof restore;

export const {
  applyTheme,
  createTranslate,
  currentProject,
  extentOf,
  formatMark,
  isItem,
  isTicked,
  keyOf,
  marks: firstMarks,
  newSinceVisit,
  paint,
  progressSelector,
  paints,
  parseMark,
  readEntry,
  savedMarks,
  isMoreThanTick,
  scopeName,
  scopes,
  setLeafStatus,
  withAncestors,
  wordsTag,
} = jalon;
