/** Reads content files as UTF-8 text. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../../problems/problem.ts';
import type { SourceFile } from './content-folder.ts';

/** A file and its text. */
export interface ReadFile {
  file: SourceFile;
  source: string;
}

export type SourceText = { source: string } | { problem: Problem };

/** Returns the text of a file, or a problem where the file cannot be read or is not UTF-8. */
async function readSourceFile({ location, file }: SourceFile): Promise<SourceText> {
  try {
    return decodeSource(await readFile(location), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(
      file,
      `The file cannot be read: ${reason}.`,
      'Check that it exists and that you have permission to read it.',
    );
  }
}

/** Reads files one after the other, and returns the readable ones and the problems of the others. */
export async function readSourceFiles(
  files: readonly SourceFile[],
): Promise<{ files: ReadFile[]; problems: Problem[] }> {
  const read: ReadFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const result = await readSourceFile(file);
    if ('problem' in result) problems.push(result.problem);
    else read.push({ file, source: result.source });
  }
  return { files: read, problems };
}

/**
 * Returns the text of a file's bytes, or a problem where they are not UTF-8.
 *
 * @param file The file's name, for the problem.
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  try {
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return unreadable(file, 'The file is not UTF-8 text.', 'Save it as UTF-8.');
  }
}

/** Returns an error, which stops the build, because a page would be missing. */
function unreadable(file: string, message: string, hint: string): SourceText {
  return { problem: { code: 'file-unreadable', severity: 'error', file, message, hint } };
}
