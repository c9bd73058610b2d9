/**
 * Runs in the head of a page where more is saved than ticks, when `restore.ts` has asked for it: draws the lines below
 * the items, and the name of the project, before the first frame that shows them.
 */
import { createTranslate, firstMarks, newSinceVisit, paints, scopes, wordsTag } from '../head/globals.ts';
import type { Message } from '../../locale/translator.ts';
import { createProjectPaint } from '../projects/project-name.ts';
import { createDetailsPaint, type DetailsKey } from './details-line.ts';

/** The words that the line takes: they stand before this script in its file. */
declare const jalonWords: Record<DetailsKey, Message>;

paints.push(
  createDetailsPaint(
    createTranslate(wordsTag(), jalonWords),
    scopes,
    (item) => firstMarks.get(item)?.mark,
    newSinceVisit,
  ),
  createProjectPaint(),
);
document.documentElement.dataset['details'] = '';
