/**
 * Keeps the lines below the items, and the name of the engagement, as the marks are. Loaded once there is one to draw.
 */
import { createEngagementPaint } from './engagement-name.ts';
import { newSinceVisit, scopes, upFrom } from './head.ts';
import { loadStyles } from './load-styles.ts';
import { markOf, $changed } from './marks.ts';
import { createSaidPaint } from './said.ts';

document.querySelectorAll('[data-engagement]').forEach(createEngagementPaint());
void loadStyles();

const paint = createSaidPaint(scopes, markOf, newSinceVisit);

$changed.subscribe((items) => {
  for (const { kind, id, document: list } of new Set(items.flatMap(upFrom))) {
    if (kind !== 'leaf' && kind !== 'parent') continue;
    const box = document.getElementById(id)?.querySelector('input');
    if (box && box.closest<HTMLElement>('[data-list]')?.dataset['list'] === list) paint(box);
  }
});
