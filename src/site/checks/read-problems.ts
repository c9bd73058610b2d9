/** All problems of a docset: those of its files, of its documents, and of its languages compared. */
import { join, resolve } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { utcDay } from '../../progress/dates.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { checkMessages, interfaceMessages } from './check-messages.ts';
import { driftProblems } from './drift-problems.ts';
import { localeProblems } from './locale-problems.ts';
import { openDocset } from '../docset/open-docset.ts';
import { reservedPaths } from '../page-data/site-pages.ts';
import { parseFile } from '../docset/read-document.ts';
import { reconcileContent } from '../docset/reconcile-content.ts';
import { applySeverities } from '../../problems/severity.ts';
import { ledgerFor } from '../settings.ts';

/**
 * @param content The content folder, absolute.
 * @param root The project's folder: file names are relative to it.
 * @returns As severe as the docset says. Nothing is written.
 * @throws Error if the content cannot be read, or a ledger cannot be relied on.
 */
export async function readProblems(content: string, root: string): Promise<Problem[]> {
  const folder = ledgerFor(content);
  const ledgers = folder === undefined ? undefined : resolve(root, folder);
  const addresses = createAddresses('/');
  const docset = await openDocset({ root, content, ledgers, addresses, reserved: reservedPaths });
  const problems = [...docset.problems, ...(await checkMessages(join(root, interfaceMessages), root))];
  const reconciling = reconcileContent({
    documents: docset.documents,
    translationsOf: docset.translationsOf,
    ledgers,
    day: utcDay(new Date()),
  });
  for await (const { document, translations } of reconciling) {
    const files = docset.filesOf(document);
    for (const file of files) problems.push(...parseFile(file, docset.aroundOf(file), file).problems);
    problems.push(...localeProblems(files, translations));
    problems.push(...driftProblems(files, translations, docset.config.defaultLocale, 'warning'));
  }
  return applySeverities(problems, docset.config.severity);
}
