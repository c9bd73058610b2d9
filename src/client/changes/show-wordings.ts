/** The content of a reworded item's line: the ticked wording and the current one, with their differences marked. */
import { tickedParentWording, tickedWording } from '../../progress/marks/confirm-tick.ts';
import { sideOf, wordDiff } from '../../progress/view/word-diff.ts';
import { drawDiff } from './draw-diff.ts';
import { loadHistory } from '../data/document-history.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { markOf } from '../store/marks.ts';
import { pageLocale } from '../head/page-locale.ts';
import type { ShownItem } from '../list/shown-item.ts';

/**
 * Fills the line below a reworded item.
 *
 * @param line The line, which was just opened.
 */
export async function showWordings(line: HTMLDetailsElement, item: ShownItem): Promise<void> {
  const block = document.querySelector<HTMLTemplateElement>('#j-reworded')?.content.firstElementChild?.cloneNode(true);
  if (!(block instanceof HTMLElement)) return;
  const text = item.element.querySelector('label')?.textContent.trim() ?? '';
  const now = block.querySelector<HTMLElement>('[data-wording="now"]');
  if (now) now.textContent = text;
  for (const button of block.querySelectorAll('button')) {
    button.ariaLabel = button.ariaLabel?.replace('{item}', () => text) ?? null;
  }
  // The content from an earlier opening may be out of date.
  line.querySelector(':scope > div')?.remove();
  line.append(block);
  const before = block.querySelector<HTMLElement>('[data-wording="before"]');
  const wording = await oldWording(item).catch(ignoreLoadFailure);
  if (before) before.textContent = wording ?? before.dataset['failed'] ?? '';
  if (!before || !now || wording === undefined) return;
  const parts = wordDiff(wording, text, document.documentElement.lang);
  const words = { removed: before.dataset['went'] ?? '', added: now.dataset['came'] ?? '' };
  before.replaceChildren(...drawDiff(sideOf(parts, 'before'), words));
  now.replaceChildren(...drawDiff(sideOf(parts, 'now'), words));
}

/** Returns the wording that was ticked; `undefined` if the ledger does not have it. */
async function oldWording({ scope: { id, kind, leaves } }: ShownItem): Promise<string | undefined> {
  const { before } = await loadHistory();
  const wordings = before[id] ?? [];
  const marks = leaves.flatMap((leaf) => markOf(leaf) ?? []).filter(({ status }) => status === 'done');
  const [mark] = marks;
  return kind === 'parent' || !mark
    ? tickedParentWording(wordings, marks)
    : tickedWording(wordings, mark, pageLocale());
}
