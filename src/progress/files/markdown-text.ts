/** Texts in Markdown: https://spec.commonmark.org/0.31.2/#backslash-escapes. */

/** @returns The text in one line, and with nothing that Markdown takes for markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\r\n]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~&$@]/gu, '\\$&')
    .replace(/^(?<start>\s*)(?<mark>[-+=:]|\d+(?=[.)]))/u, (_, start: string, mark: string) =>
      /\d/u.test(mark) ? `${start}${mark}\\` : `${start}\\${mark}`,
    );
}

/** @returns The text as it was, but for its lines. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\(?<letter>[!-/:-@[-`{-~])/gu, '$<letter>');
}
