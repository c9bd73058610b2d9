/** Reports unknown constructs in brackets, and replaces them with their text. */
import type { Html, Parents, Root, RootContent, Text } from 'mdast';
import { alertKind } from '../alerts/alert-names.ts';
import { escapedBracket } from '../alerts/alert-marker.ts';
import type { ProblemLog } from '../problem-log.ts';

/** Matches the form of a DocFX extension, `[!word]` or `[!word text]`; its text may continue in a formatted node. */
const form =
  /[[［][^\S\n]*[!！][^\S\n]*(?<word>\p{L}[\p{L}\p{M}.-]{0,40})(?<text>(?:[^\][［］\n]|\[[^\][［］\n]*\])*)(?<end>[\]］]|(?=[[［\n])|$)/gu;

/** Constructs that are their text, so the page shows them correctly. */
const known = new Set(['uicontrol', 'dnl']);

/** Matches the tags of raw HTML, comments, and elements that hold code. */
const tag = /<!--[\s\S]*?(?:-->|$)|<(?<name>pre|code|kbd|samp|script|style)\b[\s\S]*?(?:<\/\k<name>\s*>|$)|<[^<>]*>/giu;

/** Strips the texts of a tree and restores escaped brackets. Changes the tree; code stays as it is. */
export function stripUnknown(root: Root, log: ProblemLog): void {
  new Stripper(log).strip(root);
}

class Stripper {
  readonly #log: ProblemLog;
  /** The number of open elements of raw HTML that hold code. */
  #code = 0;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  strip(parent: Parents): void {
    const code = this.#code;
    /** The brackets that close in a later node, after formatted content. */
    let open = 0;
    for (const node of parent.children as RootContent[]) {
      if (node.type === 'html') this.#html(node);
      if ('alt' in node && node.alt) node.alt = this.#attribute(node.alt, node);
      if ('title' in node && node.title) node.title = this.#attribute(node.title, node);
      if (node.type === 'text') {
        if (open > 0 && /^[^[［]*[\]］]/u.test(node.value)) {
          node.value = node.value.replace(/[\]］]/u, '');
          open--;
        }
        if (this.#code === 0) open += this.#textNode(node, node !== parent.children.at(-1));
        node.value = node.value.replaceAll(escapedBracket, '[');
      } else if ('children' in node) this.strip(node);
    }
    this.#code = code;
  }

  /** Returns the number of constructs that the text opens and does not close. */
  #textNode(node: Text, goesOn: boolean): number {
    let open = 0;
    const lastEnd = Math.max(node.value.lastIndexOf(']'), node.value.lastIndexOf('］'));
    node.value = this.#text(node.value, node, (index) => {
      const isOpen = goesOn && index > lastEnd;
      if (isOpen) open++;
      return isOpen;
    });
    return open;
  }

  #attribute(value: string, at: RootContent): string {
    return this.#text(value, at).replaceAll(escapedBracket, '[');
  }

  #text(value: string, at: RootContent, isOpen: (index: number) => boolean = () => false): string {
    return value.replaceAll(form, (_, word: string, rest: string, end: string, index: number) => {
      const isUnclosed = end === '' && isOpen(index);
      const text = rest.trim();
      this.#report(word, text !== '' || isUnclosed, at);
      if (isUnclosed) return rest.trimStart();
      return text === '' || end === '' ? `${word}${end === '' ? rest : ''}` : text;
    });
  }

  #html(node: Html): void {
    if (!/[[［]/u.test(node.value)) {
      const [, end, name] = /^<(\/?)(pre|code|kbd|samp)\b[^>]*>$/iu.exec(node.value) ?? [];
      if (name !== undefined) this.#code = Math.max(0, this.#code + (end === '' ? 1 : -1));
      return;
    }
    let [html, end] = ['', 0];
    for (const { 0: written, index } of node.value.matchAll(tag)) {
      html += this.#text(node.value.slice(end, index), node) + written;
      end = index + written.length;
    }
    node.value = html + this.#text(node.value.slice(end), node);
  }

  #report(word: string, hasText: boolean, at: RootContent): void {
    if (known.has(word.toLowerCase())) return;
    if (alertKind(word)) {
      this.#log.warn(
        'alert-misplaced',
        at,
        `The alert marker "[!${word}]" is in the middle of a text.`,
        'Put the marker on a line of its own at the start of a quote; the page shows its name as text.',
      );
      return;
    }
    this.#log.warn(
      'construct-unknown',
      at,
      `"[!${word}${hasText ? ' …' : ''}]" is not a known construct.`,
      'Remove it, or write it as Markdown; the page shows its text without the marker.',
    );
  }
}
