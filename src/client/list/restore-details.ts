/**
 * Runs in the head of a page if more than ticks is saved; `restore.ts` has the parser load this script. Paints the
 * lines below the items, and the name of the project, before the first frame that shows them.
 */
import { createTranslate, firstMarks, newSinceVisit, paints, scopes, wordsTag } from '../head/globals.ts';
import type { Message } from '../../locale/translator.ts';
import { createProjectPaint } from '../head/project-name.ts';
import { createDetailsPaint, type DetailsKey } from './details-line.ts';

/** The messages of the line. The file of this script declares them first. */
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
