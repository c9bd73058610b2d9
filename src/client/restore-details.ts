/**
 * Runs in the head of a page where more is saved than ticks, when `restore.ts` has asked for it: draws the lines below
 * the items, and the name of the engagement, before the first frame that shows them.
 */
import { firstMarks, newSinceVisit, paintAsParsed, scopes } from './head.ts';
import { createEngagementPaint } from './engagement-name.ts';
import { createSaidPaint } from './said.ts';

const paintSaid = createSaidPaint(scopes, (item) => firstMarks.get(item), newSinceVisit);
const paintEngagement = createEngagementPaint();
// Together, as observing costs something for each element of a page.
paintAsParsed((element) => {
  paintSaid(element);
  paintEngagement(element);
});
document.documentElement.dataset['details'] = '';
