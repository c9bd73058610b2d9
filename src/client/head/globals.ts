/**
 * The exports of the script in the head (`restore.ts`), which are the global `jalon`. Later scripts import them from
 * here, so that no page loads the same code twice. Importing this module throws if the script in the head did not run;
 * the page then works as it does without JavaScript.
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
