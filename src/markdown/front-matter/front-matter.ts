/** Parses the YAML front matter of a Learn document, and finds the start of its Markdown. */
import { isMap, isScalar, LineCounter, parseDocument, YAMLParseError } from 'yaml';
import { parseLearnDate } from './learn-date.ts';
import type { Problem } from '../../problems/problem.ts';

/** The keys that the site uses. All are optional: some published files have no front matter. */
export interface FrontMatter {
  title?: string;
  description?: string;
  /** `ms.date`, as an ISO date (`2019-04-02`). */
  date?: string;
  /** `ms.contentlocale`: a language tag such as `fr-FR`. */
  contentLocale?: string;
  /** `ms.translationtype`: `HT` is a human translation, `MT` a machine translation. Absent if not translated. */
  translation?: 'human' | 'machine';
  /** `ms.openlocfilehash`: equal in all locales that were translated from the same version of the source. */
  sourceHash?: string;
  /**
   * `jalon: { checklist: false }` or `jalon.checklist: false`: whether the lists are tasks. If absent, the content
   * decides.
   */
  checklist?: boolean;
  /** `ms.sourcegitcommit`: the commit of the source repository that the translation is based on. */
  sourceCommit?: string;
}

export interface FrontMatterResult {
  frontMatter: FrontMatter;
  /** The Markdown below the front matter. */
  body: string;
  /** The number of lines of the file above `body`. */
  bodyLine: number;
  /** The line of `ms.contentlocale`, if the front matter has that key. */
  contentLocaleLine?: number;
  problems: Problem[];
}

/** Matches the front matter. Blank lines above it are tolerated. */
const fence =
  /^\uFEFF?(?<before>(?:[ \t]*\r?\n)*)---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** In characters. A longer block is not front matter. */
const maxBlockLength = 100_000;

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

const translations: Readonly<Record<string, FrontMatter['translation']>> = { HT: 'human', MT: 'machine' };

/**
 * Splits a file into its front matter and its Markdown.
 *
 * @param source The text of the file.
 * @param file The name of the file, for problems.
 * @returns The keys and the Markdown. Invalid YAML and invalid dates are reported and left out.
 */
export function readFrontMatter(source: string, file: string): FrontMatterResult {
  const match = fence.exec(source.slice(0, maxBlockLength));
  const yaml = match && readYaml(match, file);
  // Two thematic breaks can look like the fences of front matter.
  if (!yaml) return { frontMatter: {}, body: source.replace(/^\uFEFF/u, ''), bodyLine: 0, problems: [] };
  const [block] = match;
  const body = source.slice(block.length);
  const bodyLine = block.split('\n').length - 1;
  const line = yaml.lines.get('ms.contentlocale');
  const contentLocaleLine = line === undefined ? {} : { contentLocaleLine: line };
  return { frontMatter: toFrontMatter(yaml, file), body, bodyLine, ...contentLocaleLine, problems: yaml.problems };
}

/** Parsed front matter. Keys are in lower case; lines count from the top of the file. */
interface Yaml {
  keys: Map<string, string>;
  lines: Map<string, number>;
  problems: Problem[];
}

/** Parses the YAML and reports its errors; returns `undefined` if it is valid but not a mapping. */
function readYaml({ groups }: RegExpExecArray, file: string): Yaml | undefined {
  const { before = '', yaml = '' } = groups ?? {};
  /** The line of the opening fence; the YAML starts on the next line. */
  const start = before.split('\n').length;
  const lineCounter = new LineCounter();
  const read: Yaml = { keys: new Map(), lines: new Map(), problems: [] };
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, uniqueKeys: false });
    const [error] = document.errors;
    if (error) throw error;
    if (!isMap(document.contents)) return yaml.trim() === '' ? read : undefined;
    addKeys(read.keys, '', document.toJS());
    for (const { key } of document.contents.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value).toLowerCase();
      const line = lineCounter.linePos(key.range[0]).line + start;
      if (read.lines.has(name)) {
        const hint = 'Remove all but one; the page uses the last one.';
        read.problems.push(invalid(file, line, `The front matter has the key "${name}" more than once.`, hint));
      }
      read.lines.set(name, line);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    const [reason = 'unknown error'] = error.message.split('\n');
    const message = `The front matter is not valid YAML: ${reason.replace(/ at line .*$/u, '')}.`;
    const hint =
      'Quote values that contain a colon or start with a special character; the page ignores its front matter.';
    read.problems.push(invalid(file, line + start, message, hint));
  }
  return read;
}

function invalid(file: string, line: number, message: string, hint: string): Problem {
  return { code: 'front-matter-invalid', severity: 'warning', file, line, message, hint };
}

/** Adds the strings of a value under dotted keys, such as `jalon.checklist`. */
function addKeys(keys: Map<string, string>, group: string, value: unknown): void {
  if (typeof value === 'string' && value.trim() !== '') keys.set(group.toLowerCase(), value.trim());
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) addKeys(keys, group === '' ? key : `${group}.${key}`, inner);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toFrontMatter({ keys, lines, problems }: Yaml, file: string): FrontMatter {
  const written = keys.get('ms.date');
  const line = lines.get('ms.date');
  const date = written === undefined ? undefined : parseLearnDate(written);
  if (written !== undefined && date === undefined) {
    problems.push({
      code: 'date-invalid',
      severity: 'warning',
      file,
      ...(line === undefined ? {} : { line }),
      message: `The ms.date "${written}" is not a valid date.`,
      hint: 'Write month/day/year, such as 04/02/2019 for 2 April 2019; the page shows no date.',
    });
  }
  return dropUndefined({
    title: keys.get('title'),
    description: keys.get('description'),
    date,
    contentLocale: keys.get('ms.contentlocale'),
    translation: translations[keys.get('ms.translationtype')?.toUpperCase() ?? ''],
    sourceHash: keys.get('ms.openlocfilehash'),
    sourceCommit: keys.get('ms.sourcegitcommit'),
    checklist: booleans[keys.get('jalon.checklist')?.toLowerCase() ?? ''],
  });
}

function dropUndefined(all: { [Key in keyof FrontMatter]: FrontMatter[Key] | undefined }): FrontMatter {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
