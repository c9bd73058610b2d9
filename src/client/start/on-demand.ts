/** Loads the modules that only some visits need, each before its first use. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { firstMarks, isMoreThanTick } from '../head/globals.ts';
import { markOf, $action, $changed } from '../store/marks.ts';
import { entryKeys } from '../storage/read-entry.ts';

/**
 * Loads `reworded-items.ts` for ticks of reworded items, `details.ts` for marks with details, `journal.ts` after an
 * action, and `features.ts` if anything is saved or at the first event from the person or another tab.
 */
export function connectOnDemand(): void {
  // Queried once: a list may be long, and most lists have no reworded items.
  const reworded = [...document.querySelectorAll<HTMLInputElement>('[data-changed] input')];
  $changed.subscribe((items) => {
    if (reworded.some((box) => box.checked)) load(import('../changes/reworded-items.ts'));
    if (items.some((item) => isMoreThanTick(markOf(item)))) load(import('../list/details.ts'));
  });
  $action.listen(() => {
    // If the journal cannot be loaded, the action is saved nevertheless.
    afterFrame(() => {
      load(import('../journal/journal.ts').then((journal) => journal.reportActions()));
    });
  });
  const { details, filtering } = document.documentElement.dataset;
  if (details !== undefined) load(import('../list/details.ts'));
  if (filtering !== undefined) load(import('../filter/open-filter.ts'));
  const firstEvents = ['pointerover', 'focusin', 'scroll', 'storage', 'hashchange', 'keydown'];
  const startRest = (event?: Event): void => {
    load(
      import('../features.ts').then((rest) => {
        for (const name of firstEvents) removeEventListener(name, startRest);
        rest.replayFirstEvent(event);
      }),
    );
  };
  // Links to other languages need the fragment. Listing thousands of entries is slow, so the keys are checked last.
  if (location.hash !== '' || firstMarks.size > 0 || entryKeys('jalon:').length > 0) startRest();
  // Keeps listening for keydown until the shortcuts have loaded.
  for (const name of firstEvents) addEventListener(name, startRest, { once: name !== 'keydown' });
}

function load(module: Promise<unknown>): void {
  module.catch(ignoreLoadFailure);
}
