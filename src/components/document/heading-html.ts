/** The HTML of a heading: its former anchors, so that old links still lead to it, and its text. */
import type { Heading } from '../../markdown/document.ts';

/** The former anchors of a heading, by its current anchor. */
export type OldAnchors = ReadonlyMap<string, readonly string[]>;

/** Returns safe HTML. `client/links/arrival.ts` leads a reader from a former anchor to the current one. */
export function headingHtml({ anchor, html }: Heading, aliases?: OldAnchors): string {
  const spans = aliases
    ?.get(anchor)
    ?.map((old) => `<span id="${escape(old)}" data-alias-of="${escape(anchor)}"></span>`);
  return [...(spans ?? []), html].join('');
}

/** Escapes a text for the value of an attribute. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
