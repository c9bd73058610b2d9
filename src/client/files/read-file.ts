/** A file that a person chose, as the marks in it. */
import { dateMarks } from '../../progress/files/date-marks.ts';
import { isFileError, largestFile, type FileError } from '../../progress/files/file-error.ts';
import type { MarksByList } from '../../progress/files/progress-file.ts';
import type { LogEntry } from '../../progress/projects/log.ts';
import { wordsTag } from '../head/globals.ts';
import { allFileWords } from './file-words.ts';

export interface ReadFile {
  marks: MarksByList;
  /** Whose it is, or what it is called. */
  origin: string;
  /** When it was written: an ISO instant. */
  exportedAt: string;
  log: readonly LogEntry[];
}

/**
 * @param file Of any kind.
 * @param list What marks of this page's list are kept under, for files that do not say of which list they are.
 */
export async function readFile(file: File, list: string): Promise<ReadFile | FileError> {
  if (file.size > largestFile) return { code: 'big', place: file.name };
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { code: 'binary', place: file.name };
  const isMarkdown = /\.(?:md|markdown)$/iu.test(file.name);
  if (/\.json$/iu.test(file.name) || (!isMarkdown && /^\s*[{[]/u.test(text))) {
    const { parseProgressFile } = await import('../../progress/files/parse-progress-file.ts');
    const read = parseProgressFile(text);
    if (isFileError(read)) return read;
    return { marks: read.marks, origin: read.project.name || file.name, exportedAt: read.exportedAt, log: read.log };
  }
  const at = new Date(Math.min(file.lastModified, Date.now())).toISOString();
  const marks = await readTable(text, isMarkdown, list);
  return isFileError(marks) ? marks : { marks: dateMarks(marks, at), origin: file.name, exportedAt: at, log: [] };
}

async function readTable(text: string, isMarkdown: boolean, list: string): Promise<MarksByList | FileError> {
  const words = await allFileWords();
  if (isMarkdown) {
    const { parseMarkdownFile } = await import('../../progress/files/parse-markdown-file.ts');
    return parseMarkdownFile(text, list, words);
  }
  const { parseCsvFile } = await import('../../progress/files/csv-file.ts');
  return parseCsvFile(text, words);
}

/** Spreadsheets write UTF-8, UTF-16, or what the system had before them. */
const encodings: Readonly<Record<string, string>> = { ja: 'shift_jis', zh: 'gb18030', ar: 'windows-1256' };

/** @returns `undefined` where it is no text. */
function decode(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : (decodeUtf8(bytes) ?? decodeOlder(bytes));
  return text.includes('\0') ? undefined : text;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeOlder(bytes: Uint8Array): string {
  const { language } = new Intl.Locale(wordsTag());
  return new TextDecoder(encodings[language] ?? 'windows-1252').decode(bytes);
}
