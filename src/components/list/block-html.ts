/** Blocks that are only shown: their HTML, with the interface's words where the document leaves them to the page. */
import type { CalloutKind } from '../../markdown/document.ts';
import type { Words } from '../../locale/words.ts';

/** @returns Safe HTML. Alerts within alerts and tables have their titles in the reader's language. */
export function blockHtml(html: string, { t }: Words): string {
  return html.replaceAll(
    /<strong data-kind="(?<kind>[a-z]+)">[A-Z]+<\/strong>/gu,
    (_, kind: CalloutKind) => `<strong>${t(`callout.${kind}`)}</strong>`,
  );
}
