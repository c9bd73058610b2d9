/** Parses addresses in documents, and resolves paths below the folder of a locale. */

/** Matches blanks, also percent-encoded by Markdown; `%C2%A0` is the no-break space. */
const blanks = /(?:\s|%20|%C2%A0)+/giu;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encodedControls = /%(?:[01][\dA-F]|7F)/giu;
const schemePattern = /^[a-z][a-z\d+.-]*:/iu;
/** Matches the language in Learn's addresses: `fr-fr`, `sr-latn-rs`, `es-419`. */
const localeStep = /^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$/iu;

/** The parts of an address without a scheme. */
export interface AddressParts {
  /** With forward slashes; percent-encoding as in the document. */
  path: string;
  /** With its `?`; empty if there is none. */
  query: string;
  /** Without its `#`; empty if there is none. */
  fragment: string;
}

/** Cleans an address as browsers do: removes surrounding blanks and all control characters. */
export function cleanAddress(written: string): string {
  return written
    .replaceAll(/\p{Cc}+/gu, '')
    .replaceAll(blanks, (run: string, start: number, whole: string) =>
      start === 0 || start + run.length === whole.length ? '' : run,
    );
}

/**
 * Finds the scheme of an address.
 *
 * @param address An address from {@link cleanAddress}.
 * @returns The scheme in lower case, with its colon. A scheme with encoded control characters (`java%09script:`) is
 *   returned as it is, so that it never equals an allowed one.
 */
export function schemeOf(address: string): string | undefined {
  const [scheme] = schemePattern.exec(address) ?? [];
  if (scheme !== undefined) return scheme.toLowerCase();
  const isHidden = schemePattern.test(address.replaceAll(encodedControls, ''));
  return isHidden ? address.slice(0, address.indexOf(':') + 1) : undefined;
}

/** Splits an address from {@link cleanAddress} that has no scheme. */
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
 * Parses a web address.
 *
 * @param address An address from {@link cleanAddress}, with the scheme `http:` or `https:`.
 * @returns The URL; `undefined` if it is invalid, or if browsers would read it as a path on the page's own site
 *   (`https:page`).
 */
export function parseWebAddress(address: string): URL | undefined {
  return /^https?:[\\/]{2}/iu.test(address) ? (URL.parse(address) ?? undefined) : undefined;
}

/**
 * Converts a root path to an address of the public site.
 *
 * @param parts The parts of a root path, such as `/en-us/azure/x`.
 * @param publicSite The `publicSite` of `Surroundings`.
 * @returns The address in the reader's language; `undefined` if the public site is not known.
 */
export function publicAddress({ path, query, fragment }: AddressParts, publicSite: string): string | undefined {
  if (publicSite === '') return undefined;
  const [first = ''] = path.slice(1).split('/', 1);
  const rest = isLocaleStep(first) ? path.slice(1 + first.length) : path;
  return publicSite + percentEncode(rest + query + (fragment === '' ? '' : `#${fragment}`));
}

/**
 * Resolves the path of a link or an image.
 *
 * @param path A path with forward slashes, relative to the file. With a leading `/` or `~/` (DocFX), it is relative to
 *   the folder of the locale.
 * @param from The path of the containing file.
 * @returns The decoded path below the folder of the locale, in lower case, without outer slashes; `undefined` if it
 *   leaves that folder.
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

/** Returns a link to a document that an author can paste into the file `from`; reverses {@link resolvePath}. */
export function relativeLink(path: string, from: string): string {
  const target = path.split('/');
  const folders = from.split('/').slice(0, -1);
  const differs = folders.findIndex((folder, index) => folder !== target[index] || index === target.length - 1);
  const shared = differs < 0 ? folders.length : differs;
  const steps = [...folders.slice(shared).map(() => '..'), ...target.slice(shared)];
  return `${percentEncode(steps.join('/')).replaceAll('#', '%23').replaceAll('?', '%3F')}.md`;
}

/** True if a step of a path names a language. */
export function isLocaleStep(step: string): boolean {
  return localeStep.test(step);
}

/** Decodes percent-encoded text; bytes that are not UTF-8 stay encoded. */
export function percentDecode(text: string): string {
  return text.replaceAll(/(?:%[\dA-F]{2})+/giu, (encoded) => {
    const bytes = Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
    // On invalid input, `decodeURIComponent` throws; a megabyte of invalid bytes would take too long.
    const decoded = utf8.decode(bytes);
    return decoded.includes('\uFFFD') ? encoded : decoded;
  });
}

/** Encodes characters that an address cannot contain; existing percent-encoding stays. */
export function percentEncode(text: string): string {
  return encodeURI(text.toWellFormed()).replaceAll(/%25([\dA-F]{2})/giu, '%$1');
}

/** Quotes text of the document for a message: on one line, with at most 100 characters. */
export function quote(written: string): string {
  const text = written.trim();
  const shown = text.length > 100 ? `${text.slice(0, 99).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
  return `"${shown.replaceAll(/\p{Cc}+/gu, ' ')}"`;
}
