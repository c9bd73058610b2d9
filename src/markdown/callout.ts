/**
 * Alerts: quotes that open with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!CAUTION]` or `[!WARNING]`.
 *
 * Source of the rule: "Alerts (Note, Tip, Important, Caution, Warning)" in the Learn Markdown reference.
 */
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { calloutKinds, type CalloutKind } from './document.ts';

const marker = /^[ \t]*\[!(?<name>[A-Z]+)\][ \t]*(?:\r?\n)?/iu;

/** What a quote turned out to be. */
export type Quote =
  | { type: 'callout'; kind: CalloutKind; children: RootContent[] }
  | { type: 'unknown'; name: string }
  | { type: 'quote' };

/**
 * @param quote A quote at any depth.
 * @returns Its kind and its content without the marker; `unknown` where the marker names no alert.
 */
export function readQuote(quote: Blockquote): Quote {
  const [first, ...others] = quote.children;
  const [lead] = first?.type === 'paragraph' ? first.children : [];
  const match = lead?.type === 'text' ? marker.exec(lead.value) : null;
  const name = match?.groups?.['name'];
  if (first?.type !== 'paragraph' || lead?.type !== 'text' || !match || name === undefined) return { type: 'quote' };
  const kind = calloutKinds.find((known) => known === name.toLowerCase());
  if (!kind) return { type: 'unknown', name };
  const text = lead.value.slice(match[0].length);
  const rest = first.children.slice(1);
  const paragraph: Paragraph = { ...first, children: text === '' ? rest : [{ ...lead, value: text }, ...rest] };
  return { type: 'callout', kind, children: paragraph.children.length > 0 ? [paragraph, ...others] : others };
}
