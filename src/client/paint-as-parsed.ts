/** Drawing into a page while the parser adds to it, so that no frame shows an element without what is saved. */
import type { Paint } from './paint.ts';

/** Draws each element as it is added, until the page is there. */
export function paintAsParsed(paint: Paint): void {
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // A text may be added, or go on, after its element was drawn: then it is drawn again.
      for (const node of [target, ...addedNodes]) {
        const element = node instanceof Element ? node : node.parentElement;
        if (element) paint(element);
      }
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
  });
}
