/** Texts as words, to be compared whatever is between them. */
import MarkdownIt from 'markdown-it';

/** Elements within which, and across whose edges, a word goes on. */
const withinWords =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/iu;

const { unescapeAll } = new MarkdownIt().utils;

/** @returns The text of a piece of HTML, with the alternative texts of its images; tags need not be balanced. */
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

/** @returns Its letters and digits, as they follow each other. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
