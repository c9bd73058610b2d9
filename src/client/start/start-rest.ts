/**
 * What a page does besides saving ticks, once there is anything saved in this browser or the person begins to do
 * something: nothing of it is in the first view.
 */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { isSnapshot } from '../../progress/snapshot/fragment.ts';
import { pinProject } from '../projects/pin-project.ts';
import { handleKey } from '../keys/shortcuts.ts';
import { arrive, connectArrival } from '../links/arrival.ts';
import { connectCurrentPhase } from '../list/current-phase.ts';
import { connectLanguageLinks } from '../header/language.ts';
import { orphanKeys } from '../orphans/orphan-keys.ts';
import { connectThemeChoice } from '../header/theme-choice.ts';
import { connectVisit } from '../changes/visit.ts';

connectThemeChoice();
connectLanguageLinks();
connectCurrentPhase();
connectArrival();
pinProject();
connectVisit();
const list = document.querySelector<HTMLElement>('main[data-list]')?.dataset['list'];
if (list !== undefined) settleList(list);

/** @param event What it was loaded for: a key or a fragment that came before it was there counts. */
export function replayFirstEvent(event: Event | undefined): void {
  if (event instanceof HashChangeEvent) arrive();
  if (event instanceof KeyboardEvent && list !== undefined) handleKey(event);
}

function settleList(name: string): void {
  addEventListener('keydown', handleKey);
  const viewStand = async (): Promise<void> => {
    if (isSnapshot(location.hash)) await (await import('../snapshot/link-view.ts')).viewSnapshot();
  };
  addEventListener('hashchange', () => void viewStand().catch(ignoreLoadFailure));
  const loads = [
    viewStand(),
    ...(orphanKeys(name).length > 0 ? [import('../orphans/orphans.ts')] : []),
    import('../print/plain-print.ts').then(({ preparePlainPrint }) => preparePlainPrint()),
    import('../journal/erased-notice.ts').then(({ showErasedNotice }) => showErasedNotice()),
    // These two look at whatever is saved.
    whenIdle().then(async () => (await import('../saving/backup-reminder.ts')).remindOfBackup()),
    whenIdle().then(async () => {
      (await import('../journal/prune-log.ts')).pruneLog();
    }),
  ];
  // Where a file cannot be loaded nothing is lost: the next page view tries again.
  for (const load of loads) load.catch(ignoreLoadFailure);
}

/** When the person waits for nothing, or after a while; Safari cannot tell. */
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
