/**
 * Checks that an SVG file is safe to publish. An image in a page runs no scripts, but a browser that opens the file
 * itself runs them with the site's origin.
 *
 * The check reads the text without parsing it, and rejects everything that is ambiguous.
 */

/** The elements that draw. Any other element of SVG or HTML may do more. */
const drawing =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|defs|symbol|use|title|desc|metadata|linearGradient|radialGradient|stop|clipPath|mask|pattern|marker|filter|fe[A-Z]\w*|image|style|switch)$/u;

/** Elements that are rejected even with a prefix, which may stand for SVG or HTML. Drawing programs use prefixes too. */
const active =
  /^(?:script|handler|listener|foreignobject|iframe|object|embed|set|animate\w*|discard|a|link|meta|base|html|body|form|audio|video)$/iu;

const suspicious: readonly [RegExp, string][] = [
  // eslint-disable-next-line no-control-regex -- Browsers drop some of them, and read others as the start of another encoding.
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/u, 'it contains control characters or is not UTF-8'],
  [/<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/iu, 'it is not UTF-8'],
  [/<!ENTITY|<!DOCTYPE[^>]*\[|<\?(?!xml\s)/iu, 'it defines entities or loads a style sheet'],
  [/[\s"'/](?:[^\s<>"'=/:]+:)?on[a-z]+\s*=/iu, 'it contains event handlers'],
  // Allowed are references within the file, and embedded bitmaps.
  [
    /(?:href|src)\s*=\s*(?:(["'])(?!#|data:image\/(?:png|jpeg|gif|webp)[;,])|[^\s"'])/iu,
    'it refers to an external resource',
  ],
  [/url\(\s*["']?(?!\s*["']?#)|@import/iu, 'it loads an external resource'],
  [/javascript:|&#|\\/iu, 'it contains escaped characters or a "javascript:" address'],
];

/** Returns why the file is unsafe, as the end of a sentence; `undefined` if it is safe. */
export function findUnsafeReason(svg: string): string | undefined {
  if (!/<svg[\s>]/u.test(svg)) return 'it is not an SVG file';
  const reason = suspicious.find(([form]) => form.test(svg))?.[1];
  if (reason !== undefined) return reason;
  const names = [...svg.matchAll(/<\/?(?<name>[^\s<>/!?]+)/gu)].map(({ groups }) => groups?.['name'] ?? '');
  const isAllowed = (name: string): boolean => {
    const [local = '', prefix] = name.split(':').reverse();
    return prefix === undefined ? drawing.test(local) : !active.test(local);
  };
  const other = names.find((name) => !isAllowed(name));
  return other === undefined ? undefined : `it contains <${other.slice(0, 40)}>`;
}
