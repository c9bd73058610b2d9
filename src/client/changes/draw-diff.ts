/** Renders a word diff: removed words in `<del>`, added words in `<ins>`, each with a label for screen readers. */
import type { DiffPart } from '../../progress/view/word-diff.ts';
import { element } from '../ui/element.ts';

/** The labels that screen readers read before removed and added words. */
export interface DiffWords {
  removed: string;
  added: string;
}

/** Returns the nodes of a diff, for an element with the class `diff`. */
export function drawDiff(parts: readonly DiffPart[], words: DiffWords): (Node | string)[] {
  return parts.flatMap(({ kind, text }) => {
    if (kind === 'same') return [text];
    const label = element('span', { className: 'hidden' }, ` ${words[kind]} `);
    const core = text.trim();
    // Spaces at the ends stay outside: a line through them would mean nothing.
    const [start = '', end = ''] = text.split(core);
    return [start, element(kind === 'removed' ? 'del' : 'ins', {}, label, core), end];
  });
}
