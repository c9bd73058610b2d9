/** The YAML block at the top of a Learn document: what Jalon uses of it, and where the Markdown starts. */
import { isMap, isScalar, LineCounter, parseDocument, YAMLParseError } from 'yaml';
import { parseLearnDate } from './learn-date.ts';
import type { Problem } from './problem.ts';

/** What the site uses. Every key is optional: some published files have no front matter at all. */
export interface FrontMatter {
  title?: string;
  description?: string;
  /** `ms.date`, as an ISO day. */
  date?: string;
  /** `ms.contentlocale`: a language tag such as `fr-FR`. */
  contentLocale?: string;
  /** `ms.translationtype`: `HT` is a human's, `MT` a machine's. Absent where nothing was translated. */
  translation?: 'human' | 'machine';
  /** `ms.openlocfilehash`: equal in all locales that were translated from the same version of the source. */
  sourceHash?: string;
  /** `ms.sourcegitcommit`: the state of the source's repository that it was translated from. */
  sourceCommit?: string;
}

export interface FrontMatterResult {
  frontMatter: FrontMatter;
  /** The Markdown below the block. */
  body: string;
  /** How many lines of the file stand above `body`. */
  bodyLine: number;
  /** The line of `ms.contentlocale`, where there is one. */
  contentLocaleLine?: number;
  problems: Problem[];
}

const fence = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

const translations: Readonly<Record<string, FrontMatter['translation']>> = { HT: 'human', MT: 'machine' };

/**
 * Splits a file into its front matter and its Markdown.
 *
 * @param source The whole file.
 * @param file Its name, for problems.
 * @returns What could be read. Invalid YAML or an invalid date gives a problem, and the page is made without it.
 */
export function readFrontMatter(source: string, file: string): FrontMatterResult {
  const match = fence.exec(source);
  if (!match) return { frontMatter: {}, body: source.replace(/^\uFEFF/u, ''), bodyLine: 0, problems: [] };
  const [block] = match;
  const body = source.slice(block.length);
  const bodyLine = block.split('\n').length - 1;
  const { keys, lines, problems } = readYaml(match.groups?.['yaml'] ?? '', file);
  const line = lines.get('ms.contentlocale');
  const contentLocaleLine = line === undefined ? {} : { contentLocaleLine: line };
  return { frontMatter: pick(keys, lines, file, problems), body, bodyLine, ...contentLocaleLine, problems };
}

/** The keys are in lower case; lines are those of the file. */
interface Yaml {
  keys: Map<string, string>;
  lines: Map<string, number>;
  problems: Problem[];
}

function readYaml(yaml: string, file: string): Yaml {
  const keys = new Map<string, string>();
  const lines = new Map<string, number>();
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', lineCounter });
    const [error] = document.errors;
    if (error) throw error;
    const value: unknown = document.toJS();
    for (const [key, text] of Object.entries(isRecord(value) ? value : {})) {
      if (typeof text === 'string' && text.trim() !== '') keys.set(key.toLowerCase(), text.trim());
    }
    for (const { key } of isMap(document.contents) ? document.contents.items : []) {
      // The first line of the file is the fence.
      if (isScalar(key)) lines.set(String(key.value).toLowerCase(), lineCounter.linePos(key.range[0]).line + 1);
    }
    return { keys, lines, problems: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    const [reason = 'unknown error'] = error.message.split('\n');
    const problem: Problem = {
      code: 'front-matter-invalid',
      severity: 'warning',
      file,
      line: line + 1,
      message: `The front matter is not valid YAML: ${reason.replace(/ at line .*$/u, '')}.`,
      hint: 'Quote values that hold a colon or start with a special character; the page is made without its front matter.',
    };
    return { keys, lines, problems: [problem] };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(
  keys: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, number>,
  file: string,
  problems: Problem[],
): FrontMatter {
  const written = keys.get('ms.date');
  const line = lines.get('ms.date');
  const date = written === undefined ? undefined : parseLearnDate(written);
  if (written !== undefined && date === undefined) {
    problems.push({
      code: 'date-invalid',
      severity: 'warning',
      file,
      ...(line === undefined ? {} : { line }),
      message: `"${written}" in ms.date is not a date.`,
      hint: 'Write month/day/year, such as 04/02/2019 for 2 April 2019; the page is made without its date.',
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
  });
}

function dropUndefined(all: { [Key in keyof FrontMatter]: FrontMatter[Key] | undefined }): FrontMatter {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
