/**
 * Recognizes the inline extensions of DocFX and Learn: `[!INCLUDE [title](path)]`, `[!VIDEO url]`,
 * `[!code-csharp[name](path)]`, and those that `triple-colon.ts` finds.
 *
 * A Markdown parser would read their parts as links. So before parsing, a placeholder replaces each of them: a number
 * between two private-use characters. In code, the original text is restored. A third private-use character replaces
 * the escaped bracket of `\[!NOTE]`, because the parser would drop the difference from an unescaped one.
 *
 * Source of the forms: "Includes", "Videos" and "Code snippets" in the Learn Markdown reference.
 */
import { escapedBracket } from '../alerts/alert-marker.ts';

export interface Extension {
  kind: 'include' | 'video' | 'snippet' | 'image' | 'text';
  /** The text in the inner brackets: the title or address of a video, the alternative text of an image. */
  title: string;
  target: string;
  /** The original text. */
  written: string;
}

const open = String.raw`[[［][^\S\n]*[!！][^\S\n]*`;
const close = String.raw`[^\S\n]*[\]］]`;
/** Both patterns allow one level of nested pairs. */
const inBrackets = String.raw`(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,200}\]){0,300}`;
const inParentheses = String.raw`(?:<[^>\n]{0,1000}>[^()\n]{0,200}|(?:[^()<\n]|\([^()\n]{0,200}\)){0,1000})`;

const forms = new RegExp(
  [
    String.raw`include[^\S\n]*\[(?<include>${inBrackets})\][^\S\n]*\((?<path>${inParentheses})\)`,
    String.raw`video[^\S\n]+\[(?<name>${inBrackets})\][^\S\n]*\((?<address>${inParentheses})\)`,
    String.raw`video[^\S\n]+<?(?<video>[^\[\]\s<>]{1,2000})>?(?:[^\S\n][^\]\n]{0,200})?`,
    String.raw`code(?:-[\w#+.-]{1,40})?[^\S\n]*\[(?<snippet>${inBrackets})\][^\S\n]*\((?<code>${inParentheses})\)`,
  ]
    .map((form) => open + form + close)
    .join('|'),
  'giu',
);

const escaped = /(?<before>(?<!\\)(?:\\\\)*)\\\[(?=[^\S\n]*[!！])/gu;

const placeholders = /\uE000(?<index>\d+)\uE001/gu;

/** The extensions of one document, included files among them. */
export class Extensions {
  readonly #found: Extension[] = [];

  /**
   * Replaces the extensions of a text with placeholders. Private-use characters of the text itself are replaced first.
   */
  hide(text: string): string {
    return text
      .replaceAll(/[\uE000-\uE002]/gu, '\uFFFD')
      .replaceAll(escaped, `$<before>${escapedBracket}`)
      .replaceAll(forms, (written, ...rest) => {
        const groups = rest.at(-1) as Record<string, string | undefined>;
        return this.add({ ...toExtension(groups), written });
      });
  }

  /** Stores an extension, and returns its placeholder. */
  add(extension: Extension): string {
    return `\uE000${String(this.#found.push(extension) - 1)}\uE001`;
  }

  /** Restores the original text in place of placeholders. */
  restore(text: string): string {
    return text
      .replaceAll(placeholders, (_, index: string) => this.#found[Number(index)]?.written ?? '')
      .replaceAll(escapedBracket, String.raw`\[`);
  }

  /** Splits a text at its placeholders into texts and extensions. */
  split(text: string): (string | Extension)[] {
    const pieces: (string | Extension)[] = [];
    let end = 0;
    for (const { 0: placeholder, index, groups } of text.matchAll(placeholders)) {
      const extension = this.#found[Number(groups?.['index'])];
      pieces.push(text.slice(end, index), ...(extension ? [extension] : []));
      end = index + placeholder.length;
    }
    return [...pieces, text.slice(end)].filter((piece) => piece !== '');
  }
}

export function hasPlaceholder(text: string): boolean {
  return text.includes('\uE000');
}

function toExtension(groups: Record<string, string | undefined>): Omit<Extension, 'written'> {
  const { include, path, name, address, video, snippet, code } = groups;
  if (address !== undefined) return { kind: 'video', title: name ?? '', target: bareAddress(address) };
  if (video !== undefined) return { kind: 'video', title: '', target: video };
  if (snippet !== undefined) return { kind: 'snippet', title: snippet, target: bareAddress(code ?? '') };
  return { kind: 'include', title: include ?? '', target: bareAddress(path ?? '') };
}

/** Strips the title and the angle brackets that Markdown allows in a link's destination. */
function bareAddress(target: string): string {
  const address = target.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/u, '');
  const [, inner] = /^<(.*)>$/u.exec(address) ?? [];
  return inner ?? address;
}
