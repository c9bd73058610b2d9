/** Saying whether ticks are kept: shows those of the page's notices (`data-notice`) that hold. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { $unreadable } from '../store/marks.ts';
import { $storageHealth, checkStorage } from '../store/storage.ts';

export function connectSaveNotices(): void {
  const show = (): void => {
    const health = $storageHealth.get();
    const holds = new Set([health, ...($unreadable.get() ? ['unreadable'] : [])]);
    if (health !== 'ok' || holds.size > 1) void import('../saving/save-failures.ts').catch(ignoreLoadFailure);
    for (const notice of document.querySelectorAll<HTMLElement>('[data-notice]')) {
      notice.hidden = !holds.has(notice.dataset['notice'] ?? '');
    }
  };
  checkStorage();
  $storageHealth.listen(show);
  $unreadable.listen(show);
  show();
}
