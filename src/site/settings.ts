/** The settings of a build, from environment variables. */
import { isAbsolute, join, resolve } from 'node:path';
import { readDocsetConfig } from './config/read-config.ts';

const siteContent = 'src/content/docs';
const content = process.env['JALON_CONTENT'] ?? siteContent;
const out = process.env['JALON_OUT'] ?? 'dist';

export const settings = {
  /** The origin of the published site (`JALON_SITE`), for absolute addresses. */
  site: process.env['JALON_SITE'] ?? 'http://localhost:4321',
  /** The path that the site is served under (`JALON_BASE`), such as `/jalon`. */
  base: process.env['JALON_BASE'] ?? '/',
  /** The folder that the site is built into (`JALON_OUT`). */
  out,
  /** Astro's cache, one per output folder. It is outside of node_modules, which `npm ci` deletes. */
  cache: `.cache/astro-${out.replaceAll(/[^\w.]+/gu, '-')}`,
  /** The content folder (`JALON_CONTENT`), with one folder per locale. */
  content,
  /** The folder of the ledgers (`JALON_LEDGER`); without one, items get new ids in each build. */
  ledger: process.env['JALON_LEDGER'] ?? ledgerOf(content),
  /** True if ledgers must be up to date and are not written (`CI`). */
  frozen: !['', 'false', '0'].includes(process.env['CI'] ?? ''),
};

/**
 * Returns the folder of the ledgers of a content folder; `undefined` where it has none. `JALON_LEDGER` applies to the
 * content of the build alone.
 */
export function ledgerFor(folder: string): string | undefined {
  const root = process.cwd();
  return resolve(root, folder) === resolve(root, settings.content) ? settings.ledger : ledgerOf(folder);
}

/**
 * Returns the folder of ledgers that a docset names in its `jalon.json`, or this site's folder for this site's content.
 * Other content has no default, so that it cannot change the ledgers of this site.
 */
function ledgerOf(folder: string): string | undefined {
  const root = process.cwd();
  const { ledger } = readDocsetConfig(folder, root).config;
  if (ledger !== undefined) return isAbsolute(ledger) ? ledger : join(folder, ledger);
  return resolve(root, folder) === resolve(root, siteContent) ? 'src/content/ledger' : undefined;
}
