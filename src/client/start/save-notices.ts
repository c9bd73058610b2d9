/** Shows the notices of the page (`data-notice`) that match the health of storage. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { $unreadable } from '../store/marks.ts';
import { $storageHealth, checkStorage } from '../storage/storage.ts';

/** Shows the matching notices now, and whenever the health of storage changes. */
export function connectSaveNotices(): void {
  const show = (): void => {
    const health = $storageHealth.get();
    const isUnreadable = $unreadable.get();
    if (health !== 'ok' || isUnreadable) void import('../saving/save-failures.ts').catch(ignoreLoadFailure);
    for (const notice of document.querySelectorAll<HTMLElement>('[data-notice]')) {
      const name = notice.dataset['notice'];
      notice.hidden = name !== health && !(isUnreadable && name === 'unreadable');
    }
  };
  checkStorage();
  $storageHealth.listen(show);
  $unreadable.listen(show);
  show();
}
