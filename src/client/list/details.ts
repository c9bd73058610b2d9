/**
 * Keeps the lines below the items, and the name of the project, as the marks are. Loaded once there is one to draw.
 */
import type { Scope } from '../../progress/tally/scopes.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { createProjectPaint } from '../projects/project-name.ts';
import { firstMarks, newSinceVisit, isMoreThanTick, scopes, withAncestors } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { markOf, $changed } from '../store/marks.ts';
import { createDetailsPaint } from './details-line.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';

async function keepDetails(): Promise<void> {
  document.querySelectorAll('[data-project]').forEach(createProjectPaint());
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const paint = createDetailsPaint(t, scopes, markOf, newSinceVisit);
  const show = (items: readonly Scope[]): void => {
    for (const { kind, id, list } of new Set(items.flatMap(withAncestors))) {
      if (kind !== 'leaf' && kind !== 'parent') continue;
      const box = document.getElementById(id)?.querySelector('input');
      if (box && box.closest<HTMLElement>('[data-list]')?.dataset['list'] === list) paint(box);
    }
  };
  // What the first frame has already is left as it is: there may be thousands.
  const isDrawn = document.documentElement.dataset['details'] !== undefined;
  show(
    [...scopes.values()].filter((item) => {
      const mark = markOf(item);
      return mark !== firstMarks.get(item)?.mark || (!isDrawn && isMoreThanTick(mark));
    }),
  );
  // The tick is seen first.
  $changed.listen((items) => {
    afterFrame(() => {
      show(items);
    });
  });
}

keepDetails().catch(ignoreLoadFailure);
