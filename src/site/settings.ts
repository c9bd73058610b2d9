/** What can be set from outside, by environment variable. */
import { basename } from 'node:path';

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
  cache: `.cache/astro-${basename(out)}`,
  /** The content folder (`JALON_CONTENT`), with one folder a locale. */
  content,
  /**
   * The folder of the ledgers (`JALON_LEDGER`). Other content has none unless it is named: it must not get into the
   * ledgers of this site.
   */
  ledger: process.env['JALON_LEDGER'] ?? (content === ownContent ? 'src/content/ledger' : undefined),
  /** Whether ledgers must be up to date, and are not written (`CI`). */
  frozen: !['', 'false', '0'].includes(process.env['CI'] ?? ''),
};
