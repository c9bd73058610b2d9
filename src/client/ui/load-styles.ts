/** Loads stylesheets that the first view does not need. */

const requests = new Map<string, Promise<unknown>>();

/**
 * Loads a stylesheet once.
 *
 * @param href The address of the stylesheet; by default, the page's on-demand stylesheet.
 * @returns Resolves when the stylesheet has loaded. Also resolves if loading fails, as the page works without styles.
 */
export function loadStyles(href = document.getElementById('j-outlines')?.dataset['styles']): Promise<unknown> {
  const pending = href === undefined ? Promise.resolve() : requests.get(href);
  if (pending) return pending;
  const loaded = document.querySelector(`link[href="${String(href)}"]`) ? Promise.resolve() : load(String(href));
  requests.set(String(href), loaded);
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
