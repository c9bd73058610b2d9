/** The notice, after the page was reloaded, that a project was erased, with a button to undo it. */
import { isolate } from '../../locale/isolate.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';
import { steps } from './steps.ts';
import { undo } from './undo.ts';

/** How long after the erasure the notice may appear, in milliseconds. */
const maxAge = 15_000;

/** Shows the notice if the last step erased a project a moment ago. */
export async function showErasedNotice(): Promise<void> {
  const step = steps.undo.at(-1);
  if (step?.kind !== 'erase' || Date.now() - Date.parse(step.at) > maxAge) return;
  const t = await loadWords();
  await showNotice({
    text: step.name === '' ? t('did.erasedDefault') : t('did.erased', { name: isolate(step.name) }),
    actions: [{ label: t('notice.undo'), run: () => void undo() }],
  });
}
