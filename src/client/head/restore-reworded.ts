/**
 * The script in the head of a page with reworded items: does what `restore.ts` does, and also shows outdated ticks
 * before the first frame.
 */
import { createOutdatedPaint } from './outdated-paint.ts';
import { marks, paints, scopes } from './restore.ts';

export * from './restore.ts';

paints.push(createOutdatedPaint(scopes, (item) => marks.get(item)?.mark));
