/** The text of a content file, or why there is none. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../../problems/problem.ts';
import type { SourceFile } from './content-folder.ts';

/** A file, and its text. */
export interface ReadFile {
  file: SourceFile;
  source: string;
}

export type SourceText = { source: string } | { problem: Problem };

/** @returns The file as text; a problem where it cannot be read or is not UTF-8. */
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

/** Reads files, one after the other. */
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
 * @param bytes A file's content.
 * @param file Its name, for the problem.
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  try {
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return unreadable(file, 'The file is not UTF-8 text.', 'Save it as UTF-8.');
  }
}

/** It stops the build, as a page would be missing. */
function unreadable(file: string, message: string, hint: string): SourceText {
  return { problem: { code: 'file-unreadable', severity: 'error', file, message, hint } };
}
