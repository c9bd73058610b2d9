/**
 * Resolves the links of a document: to a page of the site, to another site, or to a problem.
 *
 * Sources of the rules: "Use links in documentation" of the Microsoft Learn contributor guide; "Links and cross
 * references" of DocFX, for `~/`; the URL standard, for how browsers read backslashes, blanks and control characters.
 */
import { deadDocument, docsetPath, findDocument, linkToDocument, type Link } from './link-document.ts';
import {
  cleanAddress,
  parseWebAddress,
  publicAddress,
  quote,
  resolvePath,
  schemeOf,
  splitAddress,
  type AddressParts,
} from './link-path.ts';
import { deadLink, unresolvedLink, type ResolvedLink } from './resolved-link.ts';
import type { Surroundings } from '../surroundings.ts';

export type { ResolvedLink } from './resolved-link.ts';

/** The hosts of Microsoft's docsets; the first redirects to the second. */
const learnHosts = ['docs.microsoft.com', 'learn.microsoft.com'];

/**
 * Resolves a link as Microsoft Learn does: relative to its file, in any letter case.
 *
 * @param href The address in the document, such as `US-Gov-appendix-your-responsibilities.md#general`.
 * @param from The path of the containing file (which may be an included file), without `.md`, in lower case, such as
 *   `guides/start`.
 * @param document The path of the document whose page shows the link; a fragment such as `#general` refers to that
 *   page.
 * @returns The address: a page of the site, `#...` for the page itself, or an `http:`, `https:`, `mailto:` or `tel:`
 *   address. A problem for a link that leads nowhere or is unsafe, and for a missing anchor, whose link leads to the
 *   top of the page.
 */
export function resolveLink(href: string, from: string, around: Surroundings, document: string = from): ResolvedLink {
  const address = cleanAddress(href);
  if (address === '') return deadLink('The link has no address.', 'Add an address, or remove the link');
  const [page = ''] = address.split('#', 1);
  const fragment = address.slice(page.length + 1);
  const link: Link = { page, fragment, written: quote(href), from, document, around };
  const scheme = schemeOf(address);
  if (scheme !== undefined) return resolveScheme(scheme, address, link);
  if (address.startsWith('//')) return resolveWeb(`https:${address}`, link);
  const parts = splitAddress(address);
  return parts.path.startsWith('/') ? resolveRoot(parts, link) : resolveRelative(parts.path, link);
}

function resolveScheme(scheme: string, address: string, link: Link): ResolvedLink {
  switch (scheme) {
    case 'http:':
    case 'https:':
      return resolveWeb(address, link);
    case 'mailto:':
    case 'tel:':
      return { href: address };
    case 'xref:':
      return deadLink(
        `The link ${link.written} is an API cross-reference, which Jalon does not resolve.`,
        'Link to the page by its full address (https://...)',
      );
    default:
      return unresolvedLink(
        'link-unsafe',
        `The link ${link.written} uses the scheme ${quote(scheme)}, which is not allowed.`,
        'Use https:, mailto: or tel:, or a path relative to the file',
      );
  }
}

function resolveWeb(address: string, link: Link): ResolvedLink {
  const url = parseWebAddress(address);
  if (!url) {
    return deadLink(
      `The link ${link.written} is not a valid web address.`,
      'Write the full address, such as https://example.com/page',
    );
  }
  const { base } = link.around;
  const path = base !== '' && learnHosts.includes(url.host) ? docsetPath(url.pathname, base) : undefined;
  const found = path === undefined ? undefined : findDocument(path, link);
  return found ? linkToDocument(found, link) : { href: address };
}

function resolveRoot(parts: AddressParts, link: Link): ResolvedLink {
  const { base, publicSite } = link.around;
  const path = docsetPath(parts.path, base);
  const found = path === undefined ? undefined : findDocument(path, link);
  if (found) return linkToDocument(found, link);
  // The root of a docset may have no document; the public site has a page for it.
  if (base !== '' && path !== undefined && path !== '') return deadDocument(path, link);
  // `\\server\share` is not a path on a site.
  const address = parts.path.startsWith('//') ? undefined : publicAddress(parts, publicSite);
  if (address !== undefined) return { href: address };
  return deadLink(
    `The link ${link.written} leads outside the docset to an unknown site.`,
    'Write the full address (https://...), or the path of a document relative to the file',
  );
}

function resolveRelative(written: string, link: Link): ResolvedLink {
  const { document, around } = link;
  // A fragment or a query alone refers to the page itself.
  if (written === '') return linkToDocument({ path: document, target: around.documentAt(document) }, link);
  const path = resolvePath(written, link.from);
  if (path === undefined) {
    return deadLink(
      `The link ${link.written} leads outside the folder of its language.`,
      'Link to a document in that folder, or write a full address (https://...)',
    );
  }
  const found = findDocument(path, link);
  return found ? linkToDocument(found, link) : deadDocument(path, link);
}
