/** Marks the phase in sight in the rail, with `aria-current`. */

export function connectCurrentPhase(): void {
  const sectionOf = (link: HTMLAnchorElement): HTMLElement | null =>
    document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // The rail may list other phases first.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a[href^="#"]')].sort((a, b) => {
    const other = sectionOf(b);
    return other && sectionOf(a)?.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  const sections = links.map(sectionOf);
  const inSight = new Set<Element>();
  const show = (): void => {
    const current = Math.max(
      sections.findLastIndex((section) => section !== null && inSight.has(section)),
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
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      show();
    },
    // The upper third of the window: of the phases that reach into it, the last is being read.
    { rootMargin: '0px 0px -67% 0px' },
  );
  for (const section of sections) if (section) observer.observe(section);
}
