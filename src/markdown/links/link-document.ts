/** Resolves links to documents: finds the document and its anchor. */
import { findAnchor, nearestAnchor } from './link-anchor.ts';
import { isLocaleStep, relativeLink, percentEncode, resolvePath } from './link-path.ts';
import { deadLink, didYouMean, unresolvedLink, type ResolvedLink } from './resolved-link.ts';
import type { LinkedDocument, Surroundings } from '../surroundings.ts';

/** A link while it is resolved. */
export interface Link {
  /** The address before the first `#`. */
  page: string;
  /** The address after the first `#`. */
  fragment: string;
  /** The quoted original, for messages. */
  written: string;
  /** The path of the file that contains the link. */
  from: string;
  /** The path of the document whose page shows the link. */
  document: string;
  around: Surroundings;
}

export interface FoundDocument {
  path: string;
  /** `undefined` for the page itself, if its document is not indexed. */
  target: LinkedDocument | undefined;
}

/**
 * Converts a root path to a path in the docset.
 *
 * @param path A root path, on this site or on Learn, such as `/fr-fr/FastTrack/x`.
 * @param base The `base` of `Surroundings`; if empty, any first step counts as the base.
 * @returns The path in the docset; `undefined` if the path leads elsewhere.
 */
export function docsetPath(path: string, base: string): string | undefined {
  const steps = resolvePath(path, '')?.split('/') ?? [];
  if (steps[0] !== base && isLocaleStep(steps[0] ?? '')) steps.shift();
  const first = steps.shift();
  const isInside = base === '' ? steps.length > 0 : first === base;
  return isInside ? steps.join('/') : undefined;
}

/**
 * Finds the document at a path below the folder of the locale, with or without `.md`; a folder stands for its `index`.
 */
export function findDocument(path: string, { around, document }: Link): FoundDocument | undefined {
  const isFile = path.endsWith('.md');
  const paths = isFile ? [path.slice(0, -'.md'.length)] : [path, path === '' ? 'index' : `${path}/index`];
  for (const candidate of paths) {
    const target = around.documentAt(candidate);
    if (target || candidate === document) return { path: candidate, target };
  }
  return undefined;
}

/** Creates the link to a document, or to the anchor in it that the fragment names. */
export function linkToDocument({ path, target }: FoundDocument, link: Link): ResolvedLink {
  const { page, fragment } = link;
  const isSamePage = path === link.document;
  const title = target ? { title: target.title } : {};
  const anchor = target?.anchors ? findAnchor(fragment, target.anchors) : fragment;
  // In HTML, an empty fragment is the top of the page, and so is `top` unless an anchor has that name.
  if (fragment === '' || (anchor === undefined && fragment.toLowerCase() === 'top')) {
    return { href: target && page !== '' ? target.address : '#', ...title };
  }
  const pageHref = isSamePage || !target ? undefined : target.address;
  if (anchor !== undefined) return { href: `${pageHref ?? ''}#${percentEncode(anchor)}`, ...title };
  const nearest = target?.anchors && nearestAnchor(fragment, target.anchors);
  const meant = didYouMean(nearest === undefined ? undefined : `${page}#${nearest}`);
  const message = `The link ${link.written} leads to an anchor that does not exist on ${isSamePage ? 'this' : 'the target'} page.${meant}`;
  const hint = 'Correct the part after the "#", or add the anchor';
  if (pageHref === undefined) return unresolvedLink('anchor-missing', message, hint);
  const problem = { code: 'anchor-missing', message, hint: `${hint}; the link leads to the top of the page.` } as const;
  return { href: pageHref, ...title, problem };
}

/** Creates the problem of a link to a missing document, with the closest existing one as a suggestion. */
export function deadDocument(path: string, { written, from, fragment, around }: Link): ResolvedLink {
  const nearest = around.nearestTo(path.replace(/\.[a-z]+$/u, ''));
  const suffix = fragment === '' ? '' : `#${fragment}`;
  const meant = didYouMean(nearest === undefined ? undefined : relativeLink(nearest, from) + suffix);
  return deadLink(
    `The link ${written} leads to a document that does not exist in this language.${meant}`,
    'Correct the link, or add the document',
  );
}
