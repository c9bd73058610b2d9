/** Drawing into a page while the parser adds to it, so that no frame shows an element without what is saved. */
import type { Paint } from './paint.ts';

/** Draws each element as it is added, until the page is there. */
export function paintAsParsed(paint: Paint): void {
  const observer = new MutationObserver((records) => {
    // Each once, however many nodes were added to it: a long list has very many.
    const touched = new Set<Node | null>();
    for (const { target, addedNodes } of records) {
      // A text may be added, or go on, after its element was drawn: then it is drawn again.
      for (const node of [target, ...addedNodes]) touched.add(node instanceof Element ? node : node.parentNode);
    }
    for (const node of touched) if (node instanceof Element) paint(node);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
  });
}
