/**
 * What can be done where something is not saved: the notice that says so, which is in the page, gets buttons to download what
 * the page has, and, where another tab took everything away, to save it again or to give it up.
 */
import { button } from '../button.ts';
import { element } from '../element.ts';
import { isItem, scopes } from '../head.ts';
import { loadMarks, markOf, store } from '../marks.ts';
import { $storageHealth } from '../storage.ts';
import { loadWords } from '../words.ts';
import { downloadCurrent } from './download.ts';

async function offer(): Promise<void> {
  const t = await loadWords();
  for (const notice of document.querySelectorAll<HTMLElement>(
    '[data-notice="blocked"], [data-notice="full"], [data-notice="cleared"], [data-notice="unreadable"]',
  )) {
    if (notice.querySelector('.choices')) continue;
    const choices = element('span', { className: 'choices' }, button(t('save.download'), downloadCurrent));
    if (notice.dataset['notice'] === 'cleared') choices.append(...clearedChoices(t));
    notice.append(choices);
  }
}

function clearedChoices(t: Awaited<ReturnType<typeof loadWords>>): HTMLElement[] {
  return [
    button(t('save.again'), () => {
      $storageHealth.set('ok');
      for (const item of [...scopes.values()].filter(isItem)) {
        const mark = markOf(item);
        if (mark) store(item, mark);
      }
    }),
    button(t('save.giveUp'), () => {
      $storageHealth.set('ok');
      loadMarks();
    }),
  ];
}

offer().catch(() => undefined);
