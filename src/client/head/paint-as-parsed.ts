/** Paints the page while it is parsed, so that no frame shows an element without its saved state. */
import type { Paint } from './paint.ts';

/**
 * Paints each element as the parser adds it, until the document is parsed.
 *
 * @param paints The painters, in order. Scripts may add painters while the page is parsed.
 */
export function paintAsParsed(paints: readonly Paint[]): void {
  // The walker resumes where it stopped. On a list of thousands, reading the observer's records takes far longer.
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  const draw = (): void => {
    // Starts with the last painted element again: the parser may have added text to it since.
    do for (const paint of paints) if (walker.currentNode instanceof Element) paint(walker.currentNode);
    while (walker.nextNode());
  };
  const observer = new MutationObserver(draw);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
  });
}
