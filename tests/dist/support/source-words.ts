/**
 * Extracts the words of a document's source with another Markdown parser than the site's. Constructs that are not
 * Markdown are removed or reduced line by line, and markdown-it parses the rest.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { textOfHtml, wordsOf } from './words.ts';

const markdown = new MarkdownIt({ html: true });

type Token = ReturnType<typeof markdown.parse>[number];

/** Returns the words of a file in the order of its page, including alternative texts of images. */
export function sourceWords(file: string): string[] {
  const { title, body } = readSource(file);
  const text = reduce(expand(body, file), file);
  // A page has a heading even if its file has none.
  const heading = /^\s*# /u.test(text) ? '' : `# ${title}\n\n`;
  return wordsOf(textOf(markdown.parse(heading + text, {})));
}

/** Returns the words of each cell of a file's first HTML table, by row. End tags may be missing or superfluous. */
export function sourceTable(file: string): string[][][] {
  const [, table = ''] = /<table\b(.*?)<\/table>/isu.exec(reduce(readSource(file).body, file)) ?? [];
  const rows = table.split(/<tr\b/iu).slice(1);
  return rows.map((row) =>
    row
      .split(/<t[dh]\b/iu)
      .slice(1)
      .map((cell) => wordsOf(textOfHtml(`<td${cell}`))),
  );
}

function readSource(file: string): { title: string; body: string } {
  const source = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n');
  const front = /^---[ \t]*\n.*?\n---[ \t]*(?:\n|$)/su.exec(source)?.[0] ?? '';
  const title = /^title:\s*(?<title>.*)$/mu.exec(front)?.groups?.['title'] ?? '';
  return { title: title.replaceAll(/^["']|["']$/gu, ''), body: source.slice(front.length) };
}

/** Replaces each include with the text of its file, indented like the line that includes it. */
function expand(text: string, file: string): string {
  return text.replaceAll(
    /^(?<indent>[ \t]*)(?<before>.*?)\[!INCLUDE ?\[[^\]]*\]\((?<path>[^)]*)\)\]/gimu,
    (_, indent: string, before: string, path: string) => {
      const included = join(dirname(file), path);
      const lines = expand(readSource(included).body.trim(), included).split('\n');
      return indent + before + lines.join(`\n${indent}`);
    },
  );
}

/** Reduces the constructs of Learn's Markdown to their visible text. */
function reduce(text: string, file: string): string {
  let isCode = false;
  let isColumn = false;
  const lines = text.split('\n').map((line) => {
    if (/^\s*```/u.test(line)) isCode = !isCode;
    if (isCode) return line;
    if (/^\s*:::column/u.test(line)) isColumn = !line.includes('-end');
    return reduceLine(isColumn ? line.trimStart() : line, file);
  });
  return lines.join('\n');
}

function reduceLine(line: string, file: string): string {
  return line
    .replaceAll(/:::image(?!-)[^\n]*?alt-text="([^"]*)"[^\n]*?:::/giu, '![$1](x)')
    .replaceAll(/:::no-loc text="([^"]*)":::/giu, '$1')
    .replace(/^[ >]*:::.*$/u, '')
    .replace(/^(?<marker>\s*(?:[-*+]|\d+\.)\s+)\[[ x]\]\s/iu, '$<marker>')
    .replaceAll(/\[!VIDEO\s+([^\]\s]+)\s*\]/giu, '$1')
    .replaceAll(/\[!code[-\w]*\s*\[([^\]]*)\]\([^)]*\)\]/giu, '$1')
    .replaceAll(/\[!(?:div\b[^\]]*|NOTE|TIP|IMPORTANT|CAUTION|WARNING|REMARQUE)\]/giu, '')
    .replaceAll(/\[!(\w+)\]/gu, '$1')
    .replaceAll(/\[\^\w+\]:?/gu, '')
    .replaceAll(/(?<!!)\[\]\(([^)#?\s]+)[^)]*\)/gu, (_, path: string) => titleOf(join(dirname(file), path)));
}

/** Returns the title of a document, which is the text of a link without one. */
function titleOf(file: string): string {
  return existsSync(file) ? readSource(file).title : '';
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children, block }) => {
      if (type === 'html_block' || type === 'html_inline') return textOfHtml(content);
      if (children) return textOf(children) + (block ? ' ' : '');
      if (content !== '') return block ? ` ${content} ` : content;
      return block || type.endsWith('break') ? ' ' : '';
    })
    .join('');
}
