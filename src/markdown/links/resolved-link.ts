/** The result of resolving a link: an address, or a problem. */
import { quote } from './link-path.ts';

/** A problem without its place, which the caller knows. */
export interface LinkProblem {
  code: 'link-dead' | 'link-unsafe' | 'anchor-missing';
  message: string;
  hint: string;
}

/** Without an `href`, the page shows the link as text. */
export type ResolvedLink =
  | {
      href: string;
      /** The title of the target document, for a link without text. */
      title?: string;
      problem?: LinkProblem;
    }
  | { href: undefined; problem: LinkProblem };

/**
 * Creates the result for a link without an address.
 *
 * @param hint What to do, as the start of a sentence; the function adds that the page shows the link as text.
 */
export function deadLink(message: string, hint: string): ResolvedLink {
  return unresolvedLink('link-dead', message, hint);
}

/** As {@link deadLink}, with another code. */
export function unresolvedLink(code: LinkProblem['code'], message: string, hint: string): ResolvedLink {
  return { href: undefined, problem: { code, message, hint: `${hint}; the page shows the link as plain text.` } };
}

/** Returns the end of a message that suggests a link; empty if there is no suggestion. */
export function didYouMean(link: string | undefined): string {
  return link === undefined ? '' : ` Did you mean ${quote(link)}?`;
}
