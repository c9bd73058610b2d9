/**
 * Runs in the head, before anything is painted: sets the theme, and draws the saved state into each element as the
 * parser adds it, so that the first frame that shows an item shows its tick.
 *
 * It only reads. `main.ts` takes over when the whole page is there.
 */
import { parseMark } from '../progress/mark.ts';
import { markKey } from '../progress/mark-key.ts';
import { applyTheme } from './apply-theme.ts';
import { createPaint } from './paint.ts';
import { paintAsParsed } from './paint-as-parsed.ts';
import { readEntry } from './read-entry.ts';
import { readScopes } from './scopes.ts';

document.documentElement.dataset['js'] = '';
applyTheme();

paintAsParsed(
  createPaint(readScopes(), (list, id) => {
    const stored = readEntry(markKey(list, id));
    return stored !== null && parseMark(stored)?.status === 'done';
  }),
);
