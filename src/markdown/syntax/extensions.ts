/**
 * DocFX's and Learn's inline extensions, which are no Markdown: `[!INCLUDE [title](path)]`, `[!VIDEO url]`,
 * `[!code-csharp[name](path)]`, and what `triple-colon.ts` finds.
 *
 * They are taken out of the text before it is parsed, as their parts would be read as links, and a mark of two characters
 * of private use and a number stands in their place. Where it turns out to stand in code, the text is put back. A third
 * character stands for the escaped bracket of `\[!NOTE]`, which parsers would not tell from one that is not.
 *
 * Source of the forms: "Includes", "Videos" and "Code snippets" in the Learn Markdown reference.
 */

export interface Extension {
  kind: 'include' | 'video' | 'snippet' | 'image' | 'text';
  /** What stands in the inner brackets; of a video its title or its address, of an image its alternative text. */
  title: string;
  target: string;
  /** As it was written. */
  written: string;
}

export const escapedBracket = '\uE002';

const open = String.raw`[[［][^\S\n]*[!！][^\S\n]*`;
const close = String.raw`[^\S\n]*[\]］]`;
/** Both may hold pairs of themselves. */
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

/** All extensions of a document, those of included files among them. */
export class Extensions {
  readonly #found: Extension[] = [];

  /** @returns The text with marks; none that it had itself is left. */
  hide(text: string): string {
    return text
      .replaceAll(/[\uE000-\uE002]/gu, '\uFFFD')
      .replaceAll(escaped, `$<before>${escapedBracket}`)
      .replaceAll(forms, (written, ...rest) => {
        const groups = rest.at(-1) as Record<string, string | undefined>;
        return this.add({ ...toExtension(groups), written });
      });
  }

  /** @returns The mark of an extension. */
  add(extension: Extension): string {
    return `\uE000${String(this.#found.push(extension) - 1)}\uE001`;
  }

  /** @returns The text as it was written. */
  restore(text: string): string {
    return text
      .replaceAll(placeholders, (_, index: string) => this.#found[Number(index)]?.written ?? '')
      .replaceAll(escapedBracket, String.raw`\[`);
  }

  /** @returns A text in pieces: what stands between marks, and what they stand for. */
  split(text: string): (string | Extension)[] {
    const pieces: (string | Extension)[] = [];
    let end = 0;
    for (const { 0: mark, index, groups } of text.matchAll(placeholders)) {
      const extension = this.#found[Number(groups?.['index'])];
      pieces.push(text.slice(end, index), ...(extension ? [extension] : []));
      end = index + mark.length;
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

/** A link's address without the title, and without the angle brackets, that Markdown lets it have. */
function bareAddress(target: string): string {
  const address = target.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/u, '');
  const [, inner] = /^<(.*)>$/u.exec(address) ?? [];
  return inner ?? address;
}
