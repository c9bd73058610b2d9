/** Defers work until the person has seen the effect of an action. */

/** Runs a function after the next frame; at once in a hidden tab, which has no frames. */
export function afterFrame(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}
