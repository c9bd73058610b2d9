/** The parts of an address as an author wrote it, and the paths of files below a locale's folder. */

/** Blanks as they are and as Markdown's own encoding leaves them; `%C2%A0` is the no-break space. */
const blanks = /(?:\s|%20|%C2%A0)+/giu;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encodedControls = /%(?:[01][\dA-F]|7F)/giu;
const schemePattern = /^[a-z][a-z\d+.-]*:/iu;
/** `fr-fr`, `sr-latn-rs`, `es-419`: a step of Learn's addresses that names a language. */
const localeStep = /^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$/iu;

/** An address in its parts. */
export interface AddressParts {
  /** With forward slashes, percent-encoded as it was written. */
  path: string;
  /** With its `?`; empty where there is none. */
  query: string;
  /** Without its `#`; empty where there is none. */
  fragment: string;
}

/** @returns An address as a browser reads it: without blanks around it and without control characters. */
export function cleanAddress(written: string): string {
  return written
    .replaceAll(/\p{Cc}+/gu, '')
    .replaceAll(blanks, (run: string, start: number, whole: string) =>
      start === 0 || start + run.length === whole.length ? '' : run,
    );
}

/**
 * @param address A clean one.
 * @returns Its scheme in lower case, with the colon. One that is told apart only without encoded control characters
 * (`java%09script:`) is returned as it is written, so that it equals none that is let in.
 */
export function schemeOf(address: string): string | undefined {
  const [scheme] = schemePattern.exec(address) ?? [];
  if (scheme !== undefined) return scheme.toLowerCase();
  const isHidden = schemePattern.test(address.replaceAll(encodedControls, ''));
  return isHidden ? address.slice(0, address.indexOf(':') + 1) : undefined;
}

/** @param address A clean one without a scheme. */
export function splitAddress(address: string): AddressParts {
  const hash = address.indexOf('#');
  const before = hash < 0 ? address : address.slice(0, hash);
  const mark = before.indexOf('?');
  const path = mark < 0 ? before : before.slice(0, mark);
  return {
    path: path.replaceAll('\\', '/'),
    query: before.slice(path.length),
    fragment: hash < 0 ? '' : address.slice(hash + 1),
  };
}

/**
 * @param address A clean one with the scheme `http:` or `https:`.
 * @returns `undefined` where it is not valid, or where a browser would read it as a path of the page's own site, as it
 * does with `https:page`.
 */
export function parseWebAddress(address: string): URL | undefined {
  return /^https?:[\\/]{2}/iu.test(address) ? (URL.parse(address) ?? undefined) : undefined;
}

/**
 * @param parts Those of a root path, such as `/en-us/azure/x`.
 * @param publicSite As in `Surroundings`.
 * @returns Its address on the public site, in the reader's language; `undefined` where no public site is known.
 */
export function publicAddress({ path, query, fragment }: AddressParts, publicSite: string): string | undefined {
  if (publicSite === '') return undefined;
  const [first = ''] = path.slice(1).split('/', 1);
  const rest = isLocaleStep(first) ? path.slice(1 + first.length) : path;
  return publicSite + percentEncode(rest + query + (fragment === '' ? '' : `#${fragment}`));
}

/**
 * @param path As written, with forward slashes: relative to the file, or to the locale's folder where it starts with
 * `~/` (DocFX's) or with `/`.
 * @param from The path of the file that holds it.
 * @returns The path below the locale's folder, decoded, in lower case, without slashes around it; `undefined` where it
 * leaves that folder.
 */
export function resolvePath(path: string, from: string): string | undefined {
  const steps = /^~?\//u.test(path) ? [] : from.split('/').slice(0, -1);
  const decoded = percentDecode(path.replace(/^~\//u, '')).replaceAll('\\', '/');
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** @returns The link to a document that an author can paste into the file `from`: the opposite of {@link resolvePath}. */
export function relativeLink(path: string, from: string): string {
  const target = path.split('/');
  const folders = from.split('/').slice(0, -1);
  const differs = folders.findIndex((folder, index) => folder !== target[index] || index === target.length - 1);
  const shared = differs < 0 ? folders.length : differs;
  const steps = [...folders.slice(shared).map(() => '..'), ...target.slice(shared)];
  return `${percentEncode(steps.join('/')).replaceAll('#', '%23').replaceAll('?', '%3F')}.md`;
}

/** @returns Whether a step of a path names a language. */
export function isLocaleStep(step: string): boolean {
  return localeStep.test(step);
}

/** @returns The text with what is percent-encoded decoded; what is no valid UTF-8 stays as it is. */
export function percentDecode(text: string): string {
  return text.replaceAll(/(?:%[\dA-F]{2})+/giu, (encoded) => {
    const bytes = Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
    // `decodeURIComponent` throws instead, which takes too long where someone writes a megabyte of it.
    const decoded = utf8.decode(bytes);
    return decoded.includes('\uFFFD') ? encoded : decoded;
  });
}

/** @returns The text with what cannot stand in an address encoded; what is encoded already stays. */
export function percentEncode(text: string): string {
  return encodeURI(text.toWellFormed()).replaceAll(/%25([\dA-F]{2})/giu, '%$1');
}

/** @returns What an author wrote, for a message: in quotes, on one line, of bounded length. */
export function quote(written: string): string {
  const text = written.trim();
  const shown = text.length > 100 ? `${text.slice(0, 99).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
  return `"${shown.replaceAll(/\p{Cc}+/gu, ' ')}"`;
}
