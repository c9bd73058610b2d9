/** Updates the line below each item, and the name of the project. Loaded once there is one to paint. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { createProjectPaint } from '../head/project-name.ts';
import { firstMarks, newSinceVisit, isMoreThanTick, scopes, withAncestors } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { markOf, $changed } from '../store/marks.ts';
import { createDetailsPaint } from './details-line.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';

async function connectDetails(): Promise<void> {
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
  // Skips the lines of the first frame, of which there may be thousands.
  const isDrawn = document.documentElement.dataset['details'] !== undefined;
  show(
    [...scopes.values()].filter((item) => {
      const mark = markOf(item);
      return mark !== firstMarks.get(item)?.mark || (!isDrawn && isMoreThanTick(mark));
    }),
  );
  // Shows the tick first.
  $changed.listen((items) => {
    afterFrame(() => {
      show(items);
    });
  });
}

connectDetails().catch(ignoreLoadFailure);
