/** Escapes text for Markdown, and unescapes it: https://spec.commonmark.org/0.31.2/#backslash-escapes. */

/** Returns a text on one line, with backslashes before the characters that Markdown may read as markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\r\n]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~&$@]/gu, '\\$&')
    .replace(/^(?<start>\s*)(?<mark>[-+=:]|\d+(?=[.)]))/u, (_, start: string, mark: string) =>
      /\d/u.test(mark) ? `${start}${mark}\\` : `${start}\\${mark}`,
    );
}

/** Returns a text without its backslash escapes. Line breaks that {@link escapeMarkdown} replaced are lost. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\(?<letter>[!-/:-@[-`{-~])/gu, '$<letter>');
}
