/** Where a link of a document leads: to another document of the docset, to a place outside, or nowhere. */

export type LinkTarget =
  /** A place of the same page, or an address of another site: it stays as it is. */
  | { type: 'as-is' }
  /** A document: its path without `.md`, lower case, and what follows it (`?query#fragment`). */
  | { type: 'document'; path: string; suffix: string }
  /** A relative or root path that is no document. */
  | { type: 'unknown' };

const scheme = /^[a-z][a-z\d+.-]*:|^\/\//iu;

/**
 * Reads a link as Microsoft Learn does: relative to the file, whatever its case.
 *
 * @param href As written, such as `US-Gov-appendix-your-responsibilities.md#general`.
 * @param from The path of the document that holds it, without `.md`, such as `guides/start`.
 */
export function readLink(href: string, from: string): LinkTarget {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || scheme.test(trimmed)) return { type: 'as-is' };
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/su.exec(trimmed) ?? [];
  if (path.startsWith('/') || !/\.md$/iu.test(path)) return { type: 'unknown' };
  const resolved = resolvePath(decode(path).replace(/\.md$/iu, ''), from);
  return resolved === undefined ? { type: 'unknown' } : { type: 'document', path: resolved.toLowerCase(), suffix };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function resolvePath(path: string, from: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
