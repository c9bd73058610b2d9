/**
 * Where the focus goes when there is nothing else to have it: to the heading of a part of the page, so that one goes on from
 * there.
 *
 * @param options What the browser does besides, such as not to scroll.
 */
export function focusHeading(part: Element, options?: FocusOptions): void {
  const heading = part.querySelector<HTMLElement>('h1, h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus(options);
}
