/**
 * Runs in the head of a page where more is saved than ticks, when `restore.ts` has asked for it: draws the lines below
 * the items, and the name of the engagement, before the first frame that shows them.
 */
import { firstMarks, newSinceVisit, paintAsParsed, scopes } from './head.ts';
import { createEngagementPaint } from './engagement-name.ts';
import { createSaidPaint } from './said.ts';

paintAsParsed(createSaidPaint(scopes, (item) => firstMarks.get(item), newSinceVisit));
paintAsParsed(createEngagementPaint());
document.documentElement.dataset['details'] = '';
