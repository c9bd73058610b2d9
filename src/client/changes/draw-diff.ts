/** Two wordings in one, or one of them with what went or came: struck through and underlined, and said in words. */
import type { DiffPart } from '../../progress/view/word-diff.ts';
import { element } from '../ui/element.ts';

/** What screen readers say before what went, and before what came. */
export interface DiffWords {
  removed: string;
  added: string;
}

/** @returns What stands in an element with the class `diff`. */
export function drawDiff(parts: readonly DiffPart[], words: DiffWords): (Node | string)[] {
  return parts.flatMap(({ kind, text }) => {
    if (kind === 'same') return [text];
    const label = element('span', { className: 'hidden' }, ` ${words[kind]} `);
    const core = text.trim();
    // A line through blanks, or below them, says nothing.
    const [start = '', end = ''] = text.split(core);
    return [start, element(kind === 'removed' ? 'del' : 'ins', {}, label, core), end];
  });
}
