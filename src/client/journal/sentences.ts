/** Describes an action in words: what changed, the progress of its phases, and when it was saved. */
import type { Translate } from '../../locale/translator.ts';
import type { Status } from '../../progress/marks/mark.ts';
import { withAncestors, extentOf } from '../head/globals.ts';
import type { Action } from '../store/marks.ts';
import { stateWord } from '../ui/state-words.ts';
import { formatTime } from '../ui/dates.ts';

/**
 * Returns the text of the notice about an action.
 *
 * @param savedAt When it was saved: an ISO instant; absent if saving failed.
 */
export function actionSentence(t: Translate, action: Action, savedAt: string | undefined): string {
  return [
    changeSentence(t, action),
    ...phaseSentences(t, action),
    ...(savedAt === undefined ? [] : [t('save.time', { time: formatTime(savedAt) })]),
  ].join(' · ');
}

function changeSentence(t: Translate, { kind, changes }: Action): string {
  const [first] = changes;
  const item = textOfItem(first?.item.id ?? '');
  const count = changes.length;
  if (kind === 'status' || ((kind === 'undo' || kind === 'redo') && count === 1 && isStatusChange(changes[0]))) {
    const state = stateWord(t, first?.after.status ?? 'open');
    return kind === 'status' ? t('did.status', { state, item }) : t(`did.again.${kind}`, { state, item });
  }
  if (kind === 'note' || kind === 'owner' || kind === 'due') return t(`did.${kind}`, { item });
  return t(`did.${kind}`, { count });
}

function isStatusChange(change: Action['changes'][number] | undefined): boolean {
  return change !== undefined && change.before?.status !== change.after.status;
}

/** Returns the progress of up to three phases whose tally changed, and whether the action completed them. */
function phaseSentences(t: Translate, { changes }: Action): string[] {
  const isComplete = (status: Status): boolean => status === 'done' || status === 'not-applicable';
  const changed = changes.filter(isStatusChange);
  const touched = new Set(changed.flatMap(({ item }) => withAncestors(item).filter(({ kind }) => kind === 'phase')));
  const completed = new Set(
    changed
      .filter(({ before, after }) => isComplete(after.status) && !isComplete(before?.status ?? 'open'))
      .flatMap(({ item }) =>
        withAncestors(item).filter(({ kind, tally }) => kind === 'phase' && extentOf(tally) === 'all'),
      ),
  );
  return [...touched].slice(0, 3).map((phase) => {
    const title = document.getElementById(phase.id)?.querySelector('h2')?.textContent.trim() ?? '';
    const { done, total } = phase.tally;
    return completed.has(phase)
      ? t('did.completed', { phase: title })
      : t('did.phase', { phase: title, done, count: total });
  });
}

/** Returns the text of an item, truncated to 60 characters; its id if the page does not have it. */
export function textOfItem(id: string): string {
  const text = document.getElementById(id)?.querySelector('label')?.textContent.trim() ?? id;
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
