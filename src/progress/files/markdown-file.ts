/**
 * The file for issues and wikis: a task list as https://github.github.com/gfm/#task-list-items-extension- has it, by phase.
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
 * Read back, an item is known by its link. A box that is not ticked says nothing, as it may be from before a tick: only what
 * stands there is said, at the time of the first line, or at that of reading where it was taken out.
 */
import { isDay, isInstant } from '../dates.ts';
import { details, longest, statuses, detailText, type Detail, type Mark, type Status } from '../marks/mark.ts';
import type { ExportedItem, FileWords } from './exported-item.ts';
import type { FileError } from './file-error.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown-text.ts';
import type { MarksByList } from './progress-file.ts';
import { undated } from './date-marks.ts';
import { idPattern, listPattern } from './value-rules.ts';

export interface ExportedList {
  /** What its marks are kept under. */
  name: string;
  title: string;
  items: readonly ExportedItem[];
}

/** @param exportedAt An ISO instant. */
export function formatMarkdownFile(lists: readonly ExportedList[], words: FileWords, exportedAt: string): string {
  return lists.map((list) => formatList(list, words, exportedAt)).join('\n');
}

function formatList({ name, title, items }: ExportedList, words: FileWords, exportedAt: string): string {
  const phases = [...Map.groupBy(items, ({ phase }) => phase)].map(([phase, own]) =>
    ['', `## ${escapeMarkdown(phase)}`, '', ...own.flatMap((item) => linesOf(item, words)), ''].join('\n'),
  );
  return [`<!-- jalon ${encodeURI(name)} ${exportedAt} -->`, `# ${escapeMarkdown(title)}`, ...phases].join('\n');
}

function linesOf({ duty, isLeaf, depth, link, mark }: ExportedItem, words: FileWords): string[] {
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
  const noted = note === '' ? [] : note.split('\n').map((line) => `${indent}  > ${escapeMarkdown(line)}`);
  return [`${indent}- ${box}${escapeMarkdown(duty)} [#](${withoutParentheses(link)})${word}`, ...facts, ...noted];
}

/** Longer than anything that we write: what is longer is nothing of ours. */
const longestLine = 20_000;

const headPattern = /^<!-- jalon (?<name>[^\s]+) (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) -->$/u;
const bulletPattern = /^\s*[-*+] (?:\[(?<box>[ xX])\] )?(?<text>.*)$/su;
/** What is escaped is passed over. */
const linkPattern = /\\.|\[(?<text>(?:[^[\]\\]|\\.)*)\]\([^()\s]+#(?<id>[^()#\s]+)\)/gsu;
const factPattern = /^\s*[-*+] (?<label>(?:[^:\\]|\\.)+): (?<text>.*)$/su;
const notePattern = /^\s*> ?(?<text>.*)$/su;

/**
 * @param content A file as {@link formatMarkdownFile} makes it, perhaps edited.
 * @param list What its items are of, where it does not say.
 * @param languages The words that it may have been made with.
 * @returns What it says; where it does not say when, {@link undated}.
 */
export function parseMarkdownFile(
  content: string,
  list: string,
  languages: readonly FileWords[],
): MarksByList | FileError {
  const marks = new Map<string, Map<string, Mark>>();
  const seen = new Set<string>();
  let [name, at] = [list, undated];
  let item: Mark | undefined;
  let depth = 0;
  for (const [place, line] of content.split(/\r?\n/u).entries()) {
    if (line.length > longestLine) continue;
    const head = headPattern.exec(line)?.groups;
    if (head) {
      const { name: written = list, at: instant = '' } = head;
      [name, at] = [decoded(written), isInstant(instant) ? instant : undated];
    }
    const found = itemIn(line);
    if (found) {
      const { id } = found;
      if (!listPattern.test(name) || !idPattern.test(id))
        return { code: 'field', place: `${String(place + 1)} → ${id}` };
      if (seen.has(`${name}#${id}`)) return { code: 'duplicate', place: `${String(place + 1)} → ${id}` };
      seen.add(`${name}#${id}`);
      depth = depthOf(line);
      item = statusMark(found.box, found.rest, at, languages);
      marks.set(name, (marks.get(name) ?? new Map<string, Mark>()).set(id, item));
    } else if (item && line.trim() !== '' && depthOf(line) <= depth) item = undefined;
    else if (item) {
      const trouble = addLine(item, line, at, languages);
      if (trouble) return { code: 'field', place: `${String(place + 1)} → ${trouble}` };
    }
  }
  if (seen.size === 0) return { code: 'empty', place: '' };
  return saying(marks);
}

/**
 * An item is known by its link, which is the first whose text is `#`; where somebody wrote another text, by the last one of
 * a line with a box.
 */
function itemIn(line: string): { box: string | undefined; id: string; rest: string } | undefined {
  const { box, text = '' } = bulletPattern.exec(line)?.groups ?? {};
  const links = [...text.matchAll(linkPattern)].filter(({ groups }) => groups?.['id'] !== undefined);
  const own = links.find(({ groups }) => groups?.['text'] === '#') ?? (box === undefined ? undefined : links.at(-1));
  if (!own) return undefined;
  return { box, id: decoded(own.groups?.['id'] ?? ''), rest: text.slice(own.index + own[0].length) };
}

/** They would end the link. */
function withoutParentheses(link: string): string {
  return link.replaceAll('(', '%28').replaceAll(')', '%29');
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Without those of which nothing is said. */
function saying(marks: MarksByList): MarksByList {
  const says = ({ at, note, owner, due }: Mark): boolean => at !== '' || Boolean(note ?? owner ?? due);
  return new Map(
    [...marks]
      .map(([name, own]) => [name, new Map([...own].filter(([, mark]) => says(mark)))] as const)
      .filter(([, own]) => own.size > 0),
  );
}

function statusMark(box: string | undefined, rest: string, at: string, languages: readonly FileWords[]): Mark {
  if (box !== undefined && box !== ' ') return { status: 'done', at };
  const { word, reason } = /^\s*\*\*(?<word>.*?)\*\*(?:: (?<reason>.*))?$/su.exec(rest)?.groups ?? {};
  const status = word === undefined ? undefined : statusCalled(unescapeMarkdown(word), languages);
  if (status === undefined || status === 'open') return { status: 'open', at: '' };
  const isReasoned = status === 'not-applicable' && reason !== undefined;
  return { status, at, ...(isReasoned ? { reason: unescapeMarkdown(reason).slice(0, longest.reason) } : {}) };
}

function statusCalled(word: string, languages: readonly FileWords[]): Status | undefined {
  return statuses.find((status) => languages.some(({ statuses: words }) => words[status] === word));
}

/** @returns What is wrong with it. */
function addLine(mark: Mark, line: string, at: string, languages: readonly FileWords[]): string | undefined {
  const note = notePattern.exec(line)?.groups?.['text'];
  if (note !== undefined) {
    const text = [...(mark.note ? [mark.note[0]] : []), unescapeMarkdown(note)].join('\n');
    mark.note = [text, at];
    return text.length > longest.note ? languages[0]?.details.note : undefined;
  }
  const { label, text = '' } = factPattern.exec(line)?.groups ?? {};
  const detail = label === undefined ? undefined : detailCalled(unescapeMarkdown(label), languages);
  if (detail === undefined || detail === 'note') return undefined;
  mark[detail] = [unescapeMarkdown(text), at];
  const isWrong = detail === 'due' ? !isDay(mark[detail][0]) : mark[detail][0].length > longest.owner;
  return isWrong ? languages[0]?.details[detail] : undefined;
}

function detailCalled(label: string, languages: readonly FileWords[]): Detail | undefined {
  return details.find((detail) => languages.some(({ details: words }) => words[detail] === label));
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
