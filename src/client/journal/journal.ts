/**
 * Handles each action of the person: records it for undo and the change log, and shows a notice with its effect on the
 * phase, the time of saving and an undo button.
 */
import { showNotice } from '../ui/notices.ts';
import { $storageHealth } from '../storage/storage.ts';
import { loadWords } from '../data/words.ts';
import { showSavedTime } from './saved-time.ts';
import { actionSentence } from './sentences.ts';
import { recordActions } from './record-actions.ts';
import { undo } from './undo.ts';

/** Records the pending actions of this page and shows a notice about the last one. */
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
