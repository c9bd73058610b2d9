/** What can be set from outside, by environment variable. */
import { isAbsolute, join, resolve } from 'node:path';
import { readDocsetConfig } from './config/read-config.ts';

const ownContent = 'src/content/docs';
const content = process.env['JALON_CONTENT'] ?? ownContent;
const out = process.env['JALON_OUT'] ?? 'dist';

export const settings = {
  /** Where the site is published (`JALON_SITE`): addresses that must be absolute start with it. */
  site: process.env['JALON_SITE'] ?? 'http://localhost:4321',
  /** The path that it is served under (`JALON_BASE`), such as `/jalon`. */
  base: process.env['JALON_BASE'] ?? '/',
  /** The folder that it is built into (`JALON_OUT`). */
  out,
  /** What is kept between builds; for each output its own. Not below node_modules, so that it outlives `npm ci`. */
  cache: `.cache/astro-${out.replaceAll(/[^\w.]+/gu, '-')}`,
  /** The content folder (`JALON_CONTENT`), with one folder a locale. */
  content,
  /** The folder of the ledgers (`JALON_LEDGER`); without one, ids are given anew each time. */
  ledger: process.env['JALON_LEDGER'] ?? ledgerOf(content),
  /** Whether ledgers must be up to date, and are not written (`CI`). */
  frozen: !['', 'false', '0'].includes(process.env['CI'] ?? ''),
};

/**
 * @param folder A content folder.
 * @returns The folder of its ledgers: what is set from outside holds for the content that is built.
 */
export function ledgerFor(folder: string): string | undefined {
  const root = process.cwd();
  return resolve(root, folder) === resolve(root, settings.content) ? settings.ledger : ledgerOf(folder);
}

/**
 * @param folder A content folder.
 * @returns The folder of its ledgers, as far as that is not set from outside: the one that its docset names, or this site's
 *   for its own content. Other content has none unless it is named: it must not get into the ledgers of this site.
 */
function ledgerOf(folder: string): string | undefined {
  const root = process.cwd();
  const { ledger } = readDocsetConfig(folder, root).config;
  if (ledger !== undefined) return isAbsolute(ledger) ? ledger : join(folder, ledger);
  return resolve(root, folder) === resolve(root, ownContent) ? 'src/content/ledger' : undefined;
}
