/** What can be set from outside, by environment variable. */
import { basename } from 'node:path';

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
  content: process.env['JALON_CONTENT'] ?? 'src/content/docs',
};
