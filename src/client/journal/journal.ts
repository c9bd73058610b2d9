/**
 * What happens after a person did something: it can be undone, stands in the change log, and is said, with what it means for
 * its phase, when it was saved, and a button to take it back.
 */
import { showNotice } from '../ui/notices.ts';
import { $storageHealth } from '../store/storage.ts';
import { loadWords } from '../data/words.ts';
import { showSavedTime } from './saved-time.ts';
import { actionSentence } from './sentences.ts';
import { recordActions } from './record-actions.ts';
import { undo } from './undo.ts';

/** Takes down what was done just now on this page, and says the last of it. */
export async function reportActions(): Promise<void> {
  const action = recordActions().at(-1);
  if (!action) return;
  const isSaved = $storageHealth.get() === 'ok';
  const t = await loadWords();
  if (isSaved) showSavedTime(t, action.at);
  await showNotice({
    text: actionSentence(t, action, isSaved ? action.at : undefined),
    actions: action.kind === 'undo' ? [] : [{ label: t('notice.undo'), run: () => void undo() }],
  });
}
