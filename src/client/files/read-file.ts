/** Parses a file that the person chose into marks. */
import { dateMarks } from '../../progress/files/date-marks.ts';
import { isFileError, largestFile, type FileError } from '../../progress/files/file-error.ts';
import type { MarksByList } from '../../progress/files/progress-file.ts';
import type { LogEntry } from '../../progress/projects/log.ts';
import { wordsTag } from '../head/globals.ts';
import { allFileWords } from './file-words.ts';

export interface ReadFile {
  marks: MarksByList;
  /** The name of the project that the file is from, or the name of the file. */
  origin: string;
  /** When the file was written: an ISO instant. */
  exportedAt: string;
  log: readonly LogEntry[];
}

/**
 * Parses a JSON, CSV or Markdown file.
 *
 * @param file A file of any kind.
 * @param list The name of this page's list, for Markdown files that do not name one.
 * @returns The marks of the file, or why it cannot be read.
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

/** The legacy encoding of a language. Spreadsheets write UTF-8, UTF-16 or the system's legacy encoding. */
const encodings: Readonly<Record<string, string>> = { ja: 'shift_jis', zh: 'gb18030', ar: 'windows-1256' };

/** Decodes a text file; `undefined` if the file is binary. */
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
