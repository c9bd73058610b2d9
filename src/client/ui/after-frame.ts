/** What may wait until the person has seen what they did. */

/** Runs something once the next frame is painted; at once in a tab that is not seen, which has no frames. */
export function afterFrame(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}
