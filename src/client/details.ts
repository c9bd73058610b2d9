/**
 * Keeps the lines below the items, and the name of the engagement, as the marks are. Loaded once there is one to draw.
 */
import type { Scope } from '../progress/scopes.ts';
import { afterFrame } from './after-frame.ts';
import { createEngagementPaint } from './engagement-name.ts';
import { newSinceVisit, scopes, upFrom } from './head.ts';
import { loadStyles } from './load-styles.ts';
import { markOf, $changed } from './marks.ts';
import { createSaidPaint } from './said.ts';
import { loadWords } from './words.ts';

async function keepDetails(): Promise<void> {
  document.querySelectorAll('[data-engagement]').forEach(createEngagementPaint());
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const paint = createSaidPaint(t, scopes, markOf, newSinceVisit);
  const show = (items: readonly Scope[]): void => {
    for (const { kind, id, document: list } of new Set(items.flatMap(upFrom))) {
      if (kind !== 'leaf' && kind !== 'parent') continue;
      const box = document.getElementById(id)?.querySelector('input');
      if (box && box.closest<HTMLElement>('[data-list]')?.dataset['list'] === list) paint(box);
    }
  };
  // All of them: more may have changed while the words were on their way.
  show([...scopes.values()]);
  // The tick is seen first.
  $changed.listen((items) => {
    afterFrame(() => {
      show(items);
    });
  });
}

keepDetails().catch(() => undefined);
