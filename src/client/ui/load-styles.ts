/** The styles of what the first view does not need. */

const asked = new Map<string, Promise<unknown>>();

/**
 * @param href The address of a stylesheet; if it is not given, the one that the page names.
 * @returns Settles when it is there, or cannot be had: then things look plain, and work.
 */
export function loadStyles(href = document.getElementById('j-outlines')?.dataset['styles']): Promise<unknown> {
  const known = href === undefined ? Promise.resolve() : asked.get(href);
  if (known) return known;
  const loaded = document.querySelector(`link[href="${String(href)}"]`) ? Promise.resolve() : load(String(href));
  asked.set(String(href), loaded);
  return loaded;
}

function load(href: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
