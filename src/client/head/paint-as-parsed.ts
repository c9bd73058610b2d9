/** Drawing into a page while the parser adds to it, so that no frame shows an element without what is saved. */
import type { Paint } from './paint.ts';

/**
 * Draws each element as it is added, until the page is there.
 *
 * @param paints What draws, in order. More may be put in as long as the parser waits.
 */
export function paintAsParsed(paints: readonly Paint[]): void {
  // A walker goes on where it was. To look at what the observer recorded instead takes a list of thousands far longer.
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  const draw = (): void => {
    // The last element of before is drawn again: its text may have come since, or gone on.
    do for (const paint of paints) if (walker.currentNode instanceof Element) paint(walker.currentNode);
    while (walker.nextNode());
  };
  const observer = new MutationObserver(draw);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
  });
}
