/**
 * Completes the notices about storage. Each gets a button to download the marks in memory. If another tab cleared all
 * entries, the notice also offers to save the marks again or to discard them.
 */
import { button } from '../ui/button.ts';
import { element } from '../ui/element.ts';
import { isItem, scopes, wordsTag } from '../head/globals.ts';
import { loadMarks, markOf, writeMark, $unreadable } from '../store/marks.ts';
import { $storageHealth } from '../storage/storage.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import { downloadCurrent } from '../files/progress-download.ts';

async function connectSaveFailures(): Promise<void> {
  const t = await loadWords();
  const show = (): void => {
    if ($storageHealth.get() === 'cleared') addNotice('cleared', t('save.cleared'));
    if ($unreadable.get()) addNotice('unreadable', t('save.unreadable'));
    for (const notice of document.querySelectorAll<HTMLElement>('p[data-notice]')) {
      if (notice.querySelector('.choices')) continue;
      const choices = element('span', { className: 'choices' }, button(t('save.download'), downloadCurrent));
      if (notice.dataset['notice'] === 'cleared') choices.append(...clearedChoices(t));
      notice.append(choices);
    }
  };
  show();
  $storageHealth.listen(show);
  $unreadable.listen(show);
}

/** Adds a notice that the page was built without. `save-notices.ts` hides the notice once it no longer applies. */
function addNotice(name: string, text: string): void {
  if (document.querySelector(`[data-notice="${name}"]`)) return;
  const notice = element('p', { className: 'notice', role: 'alert', lang: wordsTag() }, text);
  notice.dataset['notice'] = name;
  document.querySelector('[data-notice="full"]')?.after(notice);
}

function clearedChoices(t: Awaited<ReturnType<typeof loadWords>>): HTMLElement[] {
  return [
    button(t('save.again'), () => {
      $storageHealth.set('ok');
      for (const item of [...scopes.values()].filter(isItem)) {
        const mark = markOf(item);
        if (mark) writeMark(item, mark);
      }
    }),
    button(t('save.giveUp'), () => {
      $storageHealth.set('ok');
      loadMarks();
    }),
  ];
}

connectSaveFailures().catch(ignoreLoadFailure);
