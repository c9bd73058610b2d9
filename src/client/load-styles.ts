/** The styles of what the first view does not need. */

let asked: Promise<unknown> | undefined;

/** @returns Settles when they are there, or cannot be had: then things look plain, and work. */
export function loadStyles(): Promise<unknown> {
  const { styles } = document.getElementById('j-outlines')?.dataset ?? {};
  if (styles === undefined || document.querySelector(`link[href="${styles}"]`)) return asked ?? Promise.resolve();
  asked = new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
  return asked;
}
