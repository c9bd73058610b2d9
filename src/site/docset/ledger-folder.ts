/** Reads and writes the ledgers of a docset, `<folder>/<document>.json`. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { formatLedger, LedgerError, type Ledger } from '../../checklist/identity/ledger/ledger.ts';
import { parseLedger } from '../../checklist/identity/ledger/parse-ledger.ts';

const extension = '.json';

/** Returns the documents that have a ledger; none where the folder does not exist. */
export async function listLedgers(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}

/** A ledger, and the content of its file, which shows whether the ledger changed. */
export interface StoredLedger {
  ledger: Ledger;
  content: string;
}

/**
 * Returns the ledger of a document; `undefined` where the document has none.
 *
 * @throws LedgerError if the file is not a ledger, or belongs to another document.
 */
export async function readLedger(folder: string, document: string): Promise<StoredLedger | undefined> {
  const file = fileOf(folder, document);
  const content = await readFile(file, 'utf8').catch(ifMissing(undefined));
  if (content === undefined) return undefined;
  const ledger = parseLedger(content, file);
  if (ledger.document === document) return { ledger, content };
  throw new LedgerError(file, `it belongs to the document "${ledger.document}".`);
}

/** Writes a ledger to a new file and then renames that, so that an interruption leaves the old ledger intact. */
export async function storeLedger(folder: string, ledger: Ledger): Promise<void> {
  const file = fileOf(folder, ledger.document);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, formatLedger(ledger));
  await rename(`${file}.new`, file);
}

/** Removes the ledger file of a document that was renamed. */
export async function removeLedger(folder: string, document: string): Promise<void> {
  await rm(fileOf(folder, document));
}

function fileOf(folder: string, document: string): string {
  return join(folder, ...`${document}${extension}`.split('/'));
}

function ifMissing<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
