/** The HTML of blocks without items, with titles in the reader's language. */
import type { CalloutKind } from '../../markdown/document.ts';
import type { Words } from '../../locale/words.ts';

/** Returns safe HTML, in which alerts within alerts and tables have titles in the reader's language. */
export function blockHtml(html: string, { t }: Words): string {
  return html.replaceAll(
    /<strong data-kind="(?<kind>[a-z]+)">[A-Z]+<\/strong>/gu,
    (_, kind: CalloutKind) => `<strong>${t(`callout.${kind}`)}</strong>`,
  );
}
