/** What becomes of a link: an address, or what is wrong with it. */
import { quote } from './link-path.ts';

/** Its caller knows the line. */
export interface LinkProblem {
  code: 'link-dead' | 'link-unsafe' | 'anchor-missing';
  message: string;
  hint: string;
}

/** Without an address it leads nowhere, and is shown as text. */
export type ResolvedLink =
  | {
      href: string;
      /** For a link without a text of its own: the title of the document that it leads to. */
      title?: string;
      problem?: LinkProblem;
    }
  | { href: undefined; problem: LinkProblem };

/** @param hint What to do, without the end of the sentence: it says that the link is shown as text. */
export function deadLink(message: string, hint: string): ResolvedLink {
  return unresolvedLink('link-dead', message, hint);
}

/** As {@link deadLink}, for another reason. */
export function unresolvedLink(code: LinkProblem['code'], message: string, hint: string): ResolvedLink {
  return { href: undefined, problem: { code, message, hint: `${hint}; the page shows the link as plain text.` } };
}

/** @returns The end of a message: what was likely meant, if anything. */
export function didYouMean(link: string | undefined): string {
  return link === undefined ? '' : ` Did you mean ${quote(link)}?`;
}
