/** Checks the files of the interface's messages, `<folder>/<locale>.json`. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { checkCatalogue, isRecord } from '../../locale/check-catalogue.ts';
import { canonicalTag } from '../../locale/locale.ts';
import { sourceLocale } from '../../locale/translator.ts';
import type { Problem } from '../../problems/problem.ts';
import type { SourceFile } from '../docset/content-folder.ts';
import { keyLines } from './key-lines.ts';
import { readSourceFiles } from '../docset/read-source.ts';

/** The folder of this site's messages, relative to the project. */
export const interfaceMessages = 'src/content/messages';

const extension = '.json';

/**
 * Returns the problems of all message files; none where every language has every message.
 *
 * @param folder The folder of the messages.
 * @param root The project's folder: file names in problems are relative to it.
 * @throws Error if the folder cannot be read.
 */
export async function checkMessages(folder: string, root: string): Promise<Problem[]> {
  const files = await filesOf(folder, root);
  const isNamed = ({ locale }: SourceFile): boolean => canonicalTag(locale) !== undefined;
  const { files: read, problems } = await readSourceFiles(files.filter(isNamed));
  const parsed = read.map(({ file, source }) => ({ file, text: source, ...parse(source) }));
  const source = parsed.find(({ file }) => file.locale === sourceLocale)?.messages;
  const isReadable = isRecord(source);
  return [
    ...files.filter((file) => !isNamed(file)).map(localeInvalid),
    ...problems,
    ...(files.some(({ locale }) => locale === sourceLocale) ? [] : [sourceMissing(relative(root, folder))]),
    ...parsed.flatMap(({ file, text, messages, reason }) => {
      if (reason !== undefined) return [notJson(file, reason)];
      // Without a readable source the keys are unknown, so only the source itself can be checked.
      if (!isReadable && file.locale !== sourceLocale) return [];
      return problemsOf(file, text, messages, isReadable ? source : {});
    }),
  ];
}

async function filesOf(folder: string, root: string): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension) && !name.startsWith('.'));
  return names.sort().map((name) => {
    const location = join(folder, name);
    const locale = name.slice(0, -extension.length).toLowerCase();
    return { locale, path: locale, location, file: relative(root, location).split(sep).join('/') };
  });
}

function parse(text: string): { messages?: unknown; reason?: string } {
  try {
    return { messages: JSON.parse(text.replace(/^\uFEFF/u, '')) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function problemsOf(
  { file, locale }: SourceFile,
  text: string,
  messages: unknown,
  source: Readonly<Record<string, unknown>>,
): Problem[] {
  const lines = isRecord(messages) ? keyLines(text) : undefined;
  return checkCatalogue(canonicalTag(locale) ?? locale, messages, source).map(({ key = '', message, hint }) =>
    messageInvalid(file, lines?.get(key), message, hint),
  );
}

function messageInvalid(file: string, line: number | undefined, message: string, hint: string): Problem {
  const place = line === undefined ? {} : { line };
  return { code: 'message-invalid', severity: 'error', file, ...place, message, hint };
}

/** @param reason The engine's message, which ends with an excerpt of the file and sometimes names the line. */
function notJson({ file }: SourceFile, reason: string): Problem {
  const line = /\(line (?<line>\d+)/u.exec(reason)?.groups?.['line'];
  const what = reason.replace(/(?:, (?:\.\.\.)?".*| in JSON at position .*)$/su, '');
  return messageInvalid(
    file,
    line === undefined ? undefined : Number(line),
    `The file is not valid JSON: ${what}.`,
    'Put each text in double quotes, and separate entries with commas.',
  );
}

function sourceMissing(folder: string): Problem {
  return messageInvalid(
    `${folder.split(sep).join('/')}/${sourceLocale}${extension}`,
    undefined,
    'The source file for all translations is missing.',
    'Restore the file.',
  );
}

function localeInvalid({ file, path }: SourceFile): Problem {
  return {
    code: 'locale-invalid',
    severity: 'warning',
    file,
    message: `The file "${path}${extension}" is not named after a language.`,
    hint: 'Rename it to a language tag, such as fr-fr.json or pt-br.json; the site does not use its messages.',
  };
}
