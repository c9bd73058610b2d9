/** Reads the site's documents for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { createAddresses } from '../../../src/site/addresses/addresses.ts';
import type { DocumentEntry } from '../../../src/site/docset/document-entry.ts';
import { historyOf, identityOf } from '../../../src/checklist/identity/history/history.ts';
import { emptyLedger } from '../../../src/checklist/identity/ledger/ledger.ts';
import { reconcile } from '../../../src/checklist/identity/reconcile.ts';
import { rowsOf } from '../../../src/checklist/identity/ledger/rows.ts';
import { noSurroundings } from '../../../src/markdown/surroundings.ts';
import { buildEntry, parseFile } from '../../../src/site/docset/read-document.ts';

const folder = new URL('../../../src/content/docs/', import.meta.url);

/** The locales of the site. */
export const locales = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Returns the paths of a locale's documents. */
export function documentsOf(locale: string): string[] {
  return readdirSync(new URL(`${locale}/`, folder)).map((name) => name.slice(0, -'.md'.length).toLowerCase());
}

/**
 * Reads a document without a ledger, so that its items get new ids.
 *
 * @throws Error if the locale does not have the document.
 */
export function readContent(locale: string, path: string): DocumentEntry {
  const name = readdirSync(new URL(`${locale}/`, folder)).find((file) => file.toLowerCase() === `${path}.md`);
  if (name === undefined) throw new Error(`There is no ${locale}/${path}.md.`);
  const location = new URL(`${locale}/${name}`, folder);
  const known = documentsOf(locale);
  const read = {
    source: readFileSync(location, 'utf8'),
    file: { locale, path, file: `src/content/docs/${locale}/${name}`, location: location.pathname },
  };
  const document = parseFile(read, {
    ...noSurroundings,
    documentAt: (other) =>
      known.includes(other) ? { address: createAddresses('/').page(locale, other), title: other } : undefined,
  });
  const reconciled = reconcile(emptyLedger(path), [{ locale, rows: rowsOf(document) }], '2026-11-22');
  const ids = reconciled.translations[0]?.ids ?? [];
  return buildEntry(document, read, identityOf(reconciled.ledger, locale, ids), historyOf(reconciled, locale, ids));
}
