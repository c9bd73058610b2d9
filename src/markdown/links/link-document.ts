/** Links to documents: which one is meant, and which place of it. */
import { findAnchor, nearestAnchor } from './link-anchor.ts';
import { isLocaleStep, relativeLink, percentEncode, resolvePath } from './link-path.ts';
import { deadLink, didYouMean, unresolvedLink, type ResolvedLink } from './resolved-link.ts';
import type { LinkedDocument, Surroundings } from '../surroundings.ts';

/** A link while it is resolved. */
export interface Link {
  /** What is before its first `#`. */
  page: string;
  /** What follows. */
  fragment: string;
  /** For messages: as written. */
  written: string;
  /** The path of the file that holds it. */
  from: string;
  /** The path of the document whose page it stands in. */
  document: string;
  around: Surroundings;
}

export interface FoundDocument {
  path: string;
  /** Of the page itself it may not be known. */
  target: LinkedDocument | undefined;
}

/**
 * @param path A root path, on this site or on Learn, such as `/fr-fr/FastTrack/x`.
 * @param base As in `Surroundings`; where it is empty, any first step can be it.
 * @returns The path in the docset; `undefined` where it does not lead into it.
 */
export function docsetPath(path: string, base: string): string | undefined {
  const steps = resolvePath(path, '')?.split('/') ?? [];
  if (steps[0] !== base && isLocaleStep(steps[0] ?? '')) steps.shift();
  const first = steps.shift();
  const isInside = base === '' ? steps.length > 0 : first === base;
  return isInside ? steps.join('/') : undefined;
}

/** @param path Below the locale's folder, with or without `.md`; of a folder, its `index` is meant. */
export function findDocument(path: string, { around, document }: Link): FoundDocument | undefined {
  const isFile = path.endsWith('.md');
  const paths = isFile ? [path.slice(0, -'.md'.length)] : [path, path === '' ? 'index' : `${path}/index`];
  for (const candidate of paths) {
    const target = around.documentAt(candidate);
    if (target || candidate === document) return { path: candidate, target };
  }
  return undefined;
}

/** @returns The address of the document, or of the place in it that the link names. */
export function linkToDocument({ path, target }: FoundDocument, link: Link): ResolvedLink {
  const { page: place, fragment } = link;
  const isSamePage = path === link.document;
  const title = target ? { title: target.title } : {};
  const anchor = target?.anchors ? findAnchor(fragment, target.anchors) : fragment;
  // An empty fragment is HTML's name for the top of a page; `top` is, where no place has that name.
  if (fragment === '' || (anchor === undefined && fragment.toLowerCase() === 'top')) {
    return { href: target && place !== '' ? target.address : '#', ...title };
  }
  const page = isSamePage || !target ? undefined : target.address;
  if (anchor !== undefined) return { href: `${page ?? ''}#${percentEncode(anchor)}`, ...title };
  const nearest = target?.anchors && nearestAnchor(fragment, target.anchors);
  const meant = didYouMean(nearest === undefined ? undefined : `${place}#${nearest}`);
  const message = `The link ${link.written} leads to an anchor that does not exist on ${isSamePage ? 'this' : 'the target'} page.${meant}`;
  const hint = 'Correct the part after the "#", or add the anchor';
  if (page === undefined) return unresolvedLink('anchor-missing', message, hint);
  const problem = { code: 'anchor-missing', message, hint: `${hint}; the link leads to the top of the page.` } as const;
  return { href: page, ...title, problem };
}

/** @param path Where no document is, below the locale's folder. */
export function deadDocument(path: string, { written, from, fragment, around }: Link): ResolvedLink {
  const nearest = around.nearestTo(path.replace(/\.[a-z]+$/u, ''));
  const suffix = fragment === '' ? '' : `#${fragment}`;
  const meant = didYouMean(nearest === undefined ? undefined : relativeLink(nearest, from) + suffix);
  return deadLink(
    `The link ${written} leads to a document that does not exist in this language.${meant}`,
    'Correct the link, or add the document',
  );
}
