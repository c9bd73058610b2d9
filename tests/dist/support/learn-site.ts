/** The docset in `tests/fixtures/learn-site`, which uses all of Learn's Markdown: its parts, and how it is built. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { runBuild } from './run-build.ts';

export const learnDocs = 'tests/fixtures/learn-site/docs';

/** The folders of its locales as they are spelt, and its documents in the order of their paths. */
export const learnLocales = ['ar-SA', 'en-US', 'fr-FR'];
export const learnDocuments = [
  'move',
  'plan/Overview',
  'plan/change-freeze',
  'plan/responsibilities',
  'reference/network',
  'support',
];

/** The lists of the roles in its table. */
export const learnRoles = ['plan/responsibilities/role-1', 'plan/responsibilities/role-2'];

/**
 * Builds the docset.
 *
 * @param name The name of the output folder, which must differ between tests: the cache is named after it.
 * @returns A temporary folder, which the caller removes, the site, and what the build printed.
 * @throws Error with the output of a build that fails.
 */
export function buildLearnSite(name: string): { folder: string; site: BuiltSite; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const out = join(folder, name);
  const { ok, output } = runBuild({ CI: 'true', JALON_CONTENT: learnDocs, JALON_OUT: out });
  if (!ok) throw new Error(output);
  return { folder, site: readBuiltSite(out), output };
}
