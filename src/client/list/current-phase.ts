/** Highlights the phase in view in the rail (the list of phases), with `aria-current`. */

/** Updates the rail whenever the person scrolls to another phase. */
export function connectCurrentPhase(): void {
  const sectionOf = (link: HTMLAnchorElement): HTMLElement | null =>
    document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // The rail may list the phases in another order than the page.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a[href^="#"]')].sort((a, b) => {
    const other = sectionOf(b);
    return other && sectionOf(a)?.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  const sections = links.map(sectionOf);
  const visible = new Set<Element>();
  const show = (): void => {
    const current = Math.max(
      sections.findLastIndex((section) => section !== null && visible.has(section)),
      0,
    );
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      show();
    },
    // Observes the upper third of the window; the last phase in it is the current one.
    { rootMargin: '0px 0px -67% 0px' },
  );
  for (const section of sections) if (section) observer.observe(section);
}
