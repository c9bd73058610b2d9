/** The ledgers of a docset, `<folder>/<document>.json`. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { formatLedger, LedgerError, type Ledger } from '../../checklist/identity/ledger/ledger.ts';
import { parseLedger } from '../../checklist/identity/ledger/parse-ledger.ts';

const extension = '.json';

/** @returns The documents that have a ledger; none where there is no such folder. */
export async function listLedgers(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}

/** A ledger and its file's content, to see whether it changed. */
export interface StoredLedger {
  ledger: Ledger;
  content: string;
}

/**
 * @returns The ledger of a document; `undefined` where it has none.
 * @throws LedgerError if the file is no ledger, or that of another document.
 */
export async function readLedger(folder: string, document: string): Promise<StoredLedger | undefined> {
  const file = fileOf(folder, document);
  const content = await readFile(file, 'utf8').catch(ifMissing(undefined));
  if (content === undefined) return undefined;
  const ledger = parseLedger(content, file);
  if (ledger.document === document) return { ledger, content };
  throw new LedgerError(file, `it belongs to the document "${ledger.document}".`);
}

/** Writes a ledger beside its file first, so that an interruption leaves the old one whole. */
export async function storeLedger(folder: string, ledger: Ledger): Promise<void> {
  const file = fileOf(folder, ledger.document);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, formatLedger(ledger));
  await rename(`${file}.new`, file);
}

/** Takes away the file that a renamed document's ledger had. */
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
