/** Where the focus goes when what had it is gone: to the page's title, so that one goes on from the top. */
export function focusHeading(main: Element): void {
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
