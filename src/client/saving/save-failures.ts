/**
 * What is said where something is not saved or cannot be read, and what can be done: each notice has a button to download
 * what the page has, and where another tab took everything away, to save it again or to give it up.
 */
import { button } from '../ui/button.ts';
import { element } from '../ui/element.ts';
import { isItem, scopes, wordsTag } from '../head/globals.ts';
import { loadMarks, markOf, writeMark, $unreadable } from '../store/marks.ts';
import { $storageHealth } from '../store/storage.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import { downloadCurrent } from '../files/progress-download.ts';

async function offer(): Promise<void> {
  const t = await loadWords();
  const show = (): void => {
    if ($storageHealth.get() === 'cleared') placeNotice('cleared', t('save.cleared'));
    if ($unreadable.get()) placeNotice('unreadable', t('save.unreadable'));
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

/** Beside those that the page was built with; `save-notices.ts` hides it once it does not hold any more. */
function placeNotice(name: string, text: string): void {
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

offer().catch(ignoreLoadFailure);
