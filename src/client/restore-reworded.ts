/**
 * The script in the head of a page with items whose wording changed: it restores what `restore.ts` does, and also
 * shows at once which of them were ticked before that.
 */
import { parseMark } from '../progress/mark.ts';
import { markKey } from '../progress/mark-key.ts';
import { createOutdatedPaint } from './outdated.ts';
import { readEntry } from './read-entry.ts';
import { paintAsParsed } from './paint-as-parsed.ts';
import './restore.ts';
import { readScopes } from './scopes.ts';

paintAsParsed(
  createOutdatedPaint(readScopes(), (list, id) => {
    const stored = readEntry(markKey(list, id));
    return stored === null ? undefined : parseMark(stored);
  }),
);
