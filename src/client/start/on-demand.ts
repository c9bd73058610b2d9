/** What a page needs only now and then: its code is loaded once there may be something to do. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { firstMarks, isMoreThanTick } from '../head/globals.ts';
import { markOf, $action, $changed } from '../store/marks.ts';
import { entryKeys } from '../store/read-entry.ts';

/**
 * Looks for ticks of items whose wording changed and for marks that say more than a tick, now and whenever a mark changes;
 * takes down what the person does; and settles in once there is anything saved, or the person does anything at all.
 */
export function connectOnDemand(): void {
  // Looked for once: a list may be long, and most have none.
  const reworded = [...document.querySelectorAll<HTMLInputElement>('[data-changed] input')];
  $changed.subscribe((items) => {
    if (reworded.some((box) => box.checked)) void import('../changes/reworded-items.ts');
    if (items.some((item) => isMoreThanTick(markOf(item)))) void import('../list/details.ts');
  });
  $action.listen(() => {
    // Where it cannot be loaded, what was done is saved all the same.
    afterFrame(
      () => void import('../journal/journal.ts').then((journal) => journal.reportActions()).catch(ignoreLoadFailure),
    );
  });
  const { details, filtering } = document.documentElement.dataset;
  if (details !== undefined) void import('../list/details.ts');
  if (filtering !== undefined) void import('../filter/open-filter.ts');
  const signs = ['pointerover', 'focusin', 'scroll', 'storage', 'hashchange', 'keydown'];
  const settle = (event?: Event): void => {
    import('./start-rest.ts')
      .then((rest) => {
        for (const name of signs) removeEventListener(name, settle);
        rest.replayFirstEvent(event);
      })
      .catch(ignoreLoadFailure);
  };
  // A fragment is taken along into another language. To list all entries takes long where there are thousands.
  if (location.hash !== '' || firstMarks.size > 0 || entryKeys('jalon:').length > 0) settle();
  // Each key, until what takes them is there.
  for (const name of signs) addEventListener(name, settle, { once: name !== 'keydown' });
}
