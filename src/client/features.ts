/**
 * Starts the features that the first view does without. Loaded if anything is saved in this browser, or once the person
 * does something.
 */
import { ignoreLoadFailure } from './data/load-failure.ts';
import { isSnapshot } from '../progress/snapshot/fragment.ts';
import { pinProject } from './projects/pin-project.ts';
import { handleKey } from './keys/shortcuts.ts';
import { arrive, connectArrival } from './links/arrival.ts';
import { connectCurrentPhase } from './list/current-phase.ts';
import { connectLanguageLinks } from './header/language.ts';
import { orphanKeys } from './orphans/orphan-keys.ts';
import { connectThemeChoice } from './header/theme-choice.ts';
import { connectVisit } from './changes/visit.ts';

connectThemeChoice();
connectLanguageLinks();
connectCurrentPhase();
connectArrival();
pinProject();
connectVisit();
const list = document.querySelector<HTMLElement>('main[data-list]')?.dataset['list'];
if (list !== undefined) startList(list);

/**
 * Handles the event that caused this module to load: its own listeners came too late for a key or a fragment.
 *
 * @param event Absent if the module was loaded for saved entries or a fragment in the address.
 */
export function replayFirstEvent(event: Event | undefined): void {
  if (event instanceof HashChangeEvent) arrive();
  if (event instanceof KeyboardEvent && list !== undefined) handleKey(event);
}

function startList(name: string): void {
  addEventListener('keydown', handleKey);
  const viewLink = async (): Promise<void> => {
    if (isSnapshot(location.hash)) await (await import('./snapshot/link-view.ts')).viewSnapshot();
  };
  addEventListener('hashchange', () => void viewLink().catch(ignoreLoadFailure));
  const loads = [
    viewLink(),
    ...(orphanKeys(name).length > 0 ? [import('./orphans/orphans.ts')] : []),
    import('./print/plain-print.ts').then(({ preparePlainPrint }) => preparePlainPrint()),
    import('./journal/erased-notice.ts').then(({ showErasedNotice }) => showErasedNotice()),
    // These two read all entries.
    whenIdle().then(async () => (await import('./saving/backup-reminder.ts')).remindOfBackup()),
    whenIdle().then(async () => {
      (await import('./journal/prune-log.ts')).pruneLog();
    }),
  ];
  // If a file cannot be loaded, nothing is lost: the next page view tries again.
  for (const load of loads) load.catch(ignoreLoadFailure);
}

/** Resolves when the browser is idle, after 5 seconds at the latest; in Safari, which cannot tell, after 1 second. */
async function whenIdle(): Promise<void> {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: 5000 },
      );
    } else setTimeout(resolve, 1000);
  });
}
