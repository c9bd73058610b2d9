/** Finds all problems of a docset: of its files, of its documents, and of its languages compared. */
import { join, resolve } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { parseFile } from '../docset/read-document.ts';
import { reservedPaths } from '../addresses/site-pages.ts';
import { ledgerFor } from '../settings.ts';
import { interfaceMessages } from './check-messages.ts';
import { walkDocset } from './walk-docset.ts';

/**
 * Returns the problems of a docset, with the severities that the docset chooses. Writes no ledger.
 *
 * @param content The content folder, absolute.
 * @param root The project's folder: file names are relative to it.
 * @throws Error if the content cannot be read, or a ledger cannot be used.
 */
export async function readProblems(content: string, root: string): Promise<Problem[]> {
  const ledgers = ledgerFor(content);
  const { docset, problems, documents } = await walkDocset({
    root,
    content,
    ledgers: ledgers === undefined ? undefined : resolve(root, ledgers),
    addresses: createAddresses('/'),
    reserved: reservedPaths,
    messages: join(root, interfaceMessages),
    drift: 'warning',
  });
  for await (const document of documents((file) => parseFile(file, docset.aroundOf(file), file).problems)) {
    problems.push(...document.problems);
  }
  return problems;
}
