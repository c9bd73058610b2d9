/** Splits texts into words, so that they can be compared whatever is between the words. */
import MarkdownIt from 'markdown-it';

/** Inline elements, whose edges do not end a word. */
const withinWords =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/iu;

const { unescapeAll } = new MarkdownIt().utils;

/** Returns the text of some HTML with the alternative texts of its images. Tags need not be balanced. */
export function textOfHtml(html: string): string {
  const text = html
    .replaceAll(/<!--.*?(?:-->|$)|<(script|style)\b.*?<\/\1\s*>/gisu, '')
    .replaceAll(/<\/?(?<name>[a-z][a-z\d]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/giu, (tag, name: string) => {
      if (name.toLowerCase() === 'img')
        return ` ${/\salt=(?:"([^"]*)"|'([^']*)')/iu.exec(tag)?.slice(1).join('') ?? ''} `;
      return withinWords.test(name) ? '' : ' ';
    });
  return unescapeAll(text);
}

/** Returns the runs of letters and digits of a text. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
