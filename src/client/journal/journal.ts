/**
 * What happens after a person did something: it can be undone, stands in the change log, and is said, with what it means for
 * its phase, when it was saved, and a button to take it back.
 */
import { changesBetween, formatLogEntry, logKey } from '../../progress/log.ts';
import { currentEngagement } from '../head.ts';
import type { Act } from '../marks.ts';
import { showNotice } from '../notices.ts';
import { $storageHealth, writeEntry } from '../storage.ts';
import { loadWords } from '../words.ts';
import { sentenceOf } from './sentences.ts';
import { pushStep, steps, type MarkStep } from './steps.ts';
import { undo } from './undo.ts';
import { showSavedTime } from './saved-time.ts';

/** @param act What was done just now on this page. */
export async function record(act: Act): Promise<void> {
  const at = new Date().toISOString();
  const step = stepOf(act, at);
  if (act.kind === 'undo') steps.redo.push(step);
  else if (act.kind === 'redo') steps.undo.push(step);
  else pushStep(step);
  writeLog(step);
  const isSaved = $storageHealth.get() === 'ok';
  const t = await loadWords();
  if (isSaved) showSavedTime(t, at);
  await showNotice({
    text: sentenceOf(t, act, isSaved ? at : undefined),
    actions: act.kind === 'undo' ? [] : [{ label: t('notice.undo'), run: () => void undo() }],
  });
}

function stepOf({ kind, changes }: Act, at: string): MarkStep {
  const list = changes[0]?.item.document ?? '';
  const marks = changes.map(({ item: { id }, before, after }) => ({ id, before, after }));
  return { kind, engagement: currentEngagement(), at, list, marks };
}

function writeLog({ kind, engagement, at, list, marks }: MarkStep): void {
  const changes = marks.flatMap(({ id, before, after }) => changesBetween(id, before, after));
  // A log that cannot be written is no reason to say that a tick was not saved.
  if ($storageHealth.get() !== 'ok') return;
  const random = Math.random().toString(36).slice(2, 8);
  writeEntry(logKey(engagement, at, random), formatLogEntry({ at, kind, list, changes }));
}
