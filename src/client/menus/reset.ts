/** Resets a list. */
import { details } from '../../progress/marks/mark.ts';
import { hasContent } from '../../progress/marks/mark-content.ts';
import { isItem, scopes } from '../head/globals.ts';
import { confirmDialog } from '../ui/dialog.ts';
import { markOf, updateMarks } from '../store/marks.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';

/** Asks for confirmation, then clears all statuses, notes, owners and due dates of the list, as one undo step. */
export async function resetList(): Promise<void> {
  const t = await loadWords();
  const marked = [...scopes.values()].filter((scope) => {
    const mark = isItem(scope) ? markOf(scope) : undefined;
    return mark && hasContent(mark);
  });
  if (marked.length === 0) {
    await showNotice({ text: t('bulk.nothingToReset') });
    return;
  }
  const title = globalThis.document.querySelector('h1')?.textContent.trim() ?? '';
  const question = t('bulk.resetQuestion', { document: title, count: marked.length });
  if (!(await confirmDialog(t('bulk.reset'), question, t('bulk.reset')))) return;
  const emptyDetails = Object.fromEntries(details.map((detail) => [detail, '']));
  updateMarks(
    'reset',
    marked.map((item) => [item, { ...(item.kind === 'leaf' ? { status: 'open' as const } : {}), ...emptyDetails }]),
  );
}
