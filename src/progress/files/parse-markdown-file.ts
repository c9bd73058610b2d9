/** Parses the Markdown file for issues and wikis (`markdown-file.ts`), which a person may have edited. */
import { isDay, isInstant } from '../dates.ts';
import { details, statuses, type Detail, type Mark, type Status } from '../marks/mark.ts';
import { longest } from '../marks/mark-content.ts';
import { undated } from './date-marks.ts';
import type { FileWords } from './exported-item.ts';
import type { FileError } from './file-error.ts';
import { unescapeMarkdown } from './markdown-text.ts';
import type { MarksByList } from './progress-file.ts';
import { idPattern, listPattern } from './value-rules.ts';

/** The longest line to parse, in UTF-16 code units. Jalon writes no longer one. */
const longestLine = 20_000;

const headPattern = /^<!-- jalon (?<name>[^\s]+) (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) -->$/u;
const bulletPattern = /^\s*[-*+] (?:\[(?<box>[ xX])\] )?(?<text>.*)$/su;
/** The first alternative skips escaped characters. */
const linkPattern = /\\.|\[(?<text>(?:[^[\]\\]|\\.)*)\]\([^()\s]+#(?<id>[^()#\s]+)\)/gsu;
const factPattern = /^\s*[-*+] (?<label>(?:[^:\\]|\\.)+): (?<text>.*)$/su;
const notePattern = /^\s*> ?(?<text>.*)$/su;

/**
 * Parses a Markdown file.
 *
 * @param content A file from `formatMarkdownFile`, perhaps edited.
 * @param list The name of the list for a file without a first line.
 * @param languages The words of all languages.
 * @returns The marks, {@link undated} without a valid first line; or the reason why the file is refused.
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
      [name, at] = [decode(written), isInstant(instant) ? instant : undated];
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
      const invalid = addLine(item, line, at, languages);
      if (invalid) return { code: 'field', place: `${String(place + 1)} → ${invalid}` };
    }
  }
  if (seen.size === 0) return { code: 'empty', place: '' };
  return marksWithContent(marks);
}

/**
 * Finds the item of a line by its link: the first link whose text is `#`. A line with a box but no such link counts by
 * its last link, as the text of a link may have been edited.
 */
function itemIn(line: string): { box: string | undefined; id: string; rest: string } | undefined {
  const { box, text = '' } = bulletPattern.exec(line)?.groups ?? {};
  const links = [...text.matchAll(linkPattern)].filter(({ groups }) => groups?.['id'] !== undefined);
  const link = links.find(({ groups }) => groups?.['text'] === '#') ?? (box === undefined ? undefined : links.at(-1));
  if (!link) return undefined;
  return { box, id: decode(link.groups?.['id'] ?? ''), rest: text.slice(link.index + link[0].length) };
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Returns the marks that have a status or a detail. */
function marksWithContent(marks: MarksByList): MarksByList {
  const isMarked = ({ at, note, owner, due }: Mark): boolean => at !== '' || Boolean(note ?? owner ?? due);
  return new Map(
    [...marks]
      .map(([name, byId]) => [name, new Map([...byId].filter(([, mark]) => isMarked(mark)))] as const)
      .filter(([, byId]) => byId.size > 0),
  );
}

function statusMark(box: string | undefined, rest: string, at: string, languages: readonly FileWords[]): Mark {
  if (box !== undefined && box !== ' ') return { status: 'done', at };
  const { word, reason } = /^\s*\*\*(?<word>.*?)\*\*(?:: (?<reason>.*))?$/su.exec(rest)?.groups ?? {};
  const status = word === undefined ? undefined : statusNamed(unescapeMarkdown(word), languages);
  if (status === undefined || status === 'open') return { status: 'open', at: '' };
  const isReasoned = status === 'not-applicable' && reason !== undefined;
  return { status, at, ...(isReasoned ? { reason: unescapeMarkdown(reason).slice(0, longest.reason) } : {}) };
}

function statusNamed(word: string, languages: readonly FileWords[]): Status | undefined {
  return statuses.find((status) => languages.some(({ statuses: words }) => words[status] === word));
}

/** Adds a note or a fact to a mark. Returns the name of the field if its value is invalid. */
function addLine(mark: Mark, line: string, at: string, languages: readonly FileWords[]): string | undefined {
  const note = notePattern.exec(line)?.groups?.['text'];
  if (note !== undefined) {
    const text = [...(mark.note ? [mark.note[0]] : []), unescapeMarkdown(note)].join('\n');
    mark.note = [text, at];
    return text.length > longest.note ? languages[0]?.details.note : undefined;
  }
  const { label, text = '' } = factPattern.exec(line)?.groups ?? {};
  const detail = label === undefined ? undefined : detailNamed(unescapeMarkdown(label), languages);
  if (detail === undefined || detail === 'note') return undefined;
  mark[detail] = [unescapeMarkdown(text), at];
  const isInvalid = detail === 'due' ? !isDay(mark[detail][0]) : mark[detail][0].length > longest.owner;
  return isInvalid ? languages[0]?.details[detail] : undefined;
}

function detailNamed(label: string, languages: readonly FileWords[]): Detail | undefined {
  return details.find((detail) => languages.some(({ details: words }) => words[detail] === label));
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
