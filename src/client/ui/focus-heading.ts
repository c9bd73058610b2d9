/**
 * Moves the focus to the heading of a part of the page, so that keyboard navigation continues from there.
 *
 * @param options For instance to prevent scrolling.
 */
export function focusHeading(part: Element, options?: FocusOptions): void {
  const heading = part.querySelector<HTMLElement>('h1, h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus(options);
}
