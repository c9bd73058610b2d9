/** What stands in a heading: its text, and before it the anchors that it had before, so that links to them lead to it. */
import type { Heading } from '../../markdown/document.ts';

/** By anchor of a heading: those that it had before. */
export type OldAnchors = ReadonlyMap<string, readonly string[]>;

/** @returns Safe HTML. `client/links/arrival.ts` takes whoever comes by an old anchor to the present one. */
export function headingHtml({ anchor, html }: Heading, aliases?: OldAnchors): string {
  const spans = aliases
    ?.get(anchor)
    ?.map((old) => `<span id="${escape(old)}" data-alias-of="${escape(anchor)}"></span>`);
  return [...(spans ?? []), html].join('');
}

/** For the value of an attribute. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
