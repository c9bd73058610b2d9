/**
 * The script in the head of a page with items whose wording changed: it restores what `restore.ts` does, and also
 * shows at once which of them were ticked before that.
 */
import { createOutdatedPaint } from './outdated-paint.ts';
import { marks, paints, scopes } from './restore.ts';

export * from './restore.ts';

paints.push(createOutdatedPaint(scopes, (item) => marks.get(item)?.mark));
