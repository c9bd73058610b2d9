/**
 * Formats the Markdown file for issues and wikis: a task list per phase
 * (https://github.github.com/gfm/#task-list-items-extension-).
 *
 *     <!-- jalon your-responsibilities 2026-11-23T10:00:00.000Z -->
 *     # Your responsibilities
 *
 *     ## General
 *
 *     - [x] Develop and carry out your success plan. [#](https://example.com/your-responsibilities/#general/1)
 *     - [ ] Provide communications. [#](https://example.com/your-responsibilities/#general/5) **In progress**
 *       - Owner: Ana
 *       - Due date: 2026-12-04
 *       > A note
 *
 * `parse-markdown-file.ts` identifies an item by its link. An unticked box has no meaning, as the file may be older
 * than the tick. The first line dates all other content; without that line, the modification time of the file does.
 */
import { detailText } from '../marks/mark.ts';
import type { ExportedItem, FileWords } from './exported-item.ts';
import { escapeMarkdown } from './markdown-text.ts';

export interface ExportedList {
  /** The name of the list, by which its marks are stored. */
  name: string;
  title: string;
  items: readonly ExportedItem[];
}

/**
 * Returns the content of the Markdown file.
 *
 * @param exportedAt The ISO instant of the export.
 */
export function formatMarkdownFile(lists: readonly ExportedList[], words: FileWords, exportedAt: string): string {
  return lists.map((list) => formatList(list, words, exportedAt)).join('\n');
}

function formatList({ name, title, items }: ExportedList, words: FileWords, exportedAt: string): string {
  const phases = [...Map.groupBy(items, ({ phase }) => phase)].map(([phase, phaseItems]) =>
    ['', `## ${escapeMarkdown(phase)}`, '', ...phaseItems.flatMap((item) => linesOf(item, words)), ''].join('\n'),
  );
  return [`<!-- jalon ${encodeURI(name)} ${exportedAt} -->`, `# ${escapeMarkdown(title)}`, ...phases].join('\n');
}

function linesOf({ text: itemText, isLeaf, depth, link, mark }: ExportedItem, words: FileWords): string[] {
  const indent = '  '.repeat(depth);
  const status = isLeaf ? (mark?.status ?? 'open') : 'open';
  const reason = mark?.reason === undefined ? '' : `: ${escapeMarkdown(mark.reason)}`;
  const box = isLeaf ? `[${status === 'done' ? 'x' : ' '}] ` : '';
  const word = status === 'open' || status === 'done' ? '' : ` **${escapeMarkdown(words.statuses[status])}**${reason}`;
  const facts = (['owner', 'due'] as const).flatMap((detail) => {
    const text = detailText(mark, detail);
    return text === '' ? [] : [`${indent}  - ${escapeMarkdown(words.details[detail])}: ${escapeMarkdown(text)}`];
  });
  const note = detailText(mark, 'note');
  const noteLines = note === '' ? [] : note.split('\n').map((line) => `${indent}  > ${escapeMarkdown(line)}`);
  return [
    `${indent}- ${box}${escapeMarkdown(itemText)} [#](${escapeParentheses(link)})${word}`,
    ...facts,
    ...noteLines,
  ];
}

/** Escapes parentheses, which would end the link in Markdown. */
function escapeParentheses(link: string): string {
  return link.replaceAll('(', '%28').replaceAll(')', '%29');
}
