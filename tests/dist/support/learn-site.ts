/** The docset in `tests/fixtures/learn-site`, as a docs team has it: built, for tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { runBuild } from './run-build.ts';

export const learnDocs = 'tests/fixtures/learn-site/docs';

/** Its folders of languages, as they are written, and its documents, in the order of their paths. */
export const learnLocales = ['ar-SA', 'en-US', 'fr-FR'];
export const learnDocuments = [
  'move',
  'plan/Overview',
  'plan/change-freeze',
  'plan/responsibilities',
  'reference/network',
  'support',
];

/** The lists that its table holds for each role. */
export const learnRoles = ['plan/responsibilities/role-1', 'plan/responsibilities/role-2'];

/**
 * @param name Of its own for each test that builds it: the cache is named after it.
 * @returns The folder of it all, to be removed, and what the build said.
 */
export function buildLearnSite(name: string): { folder: string; site: BuiltSite; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const out = join(folder, name);
  const { ok, said } = runBuild({ CI: 'true', JALON_CONTENT: learnDocs, JALON_OUT: out });
  if (!ok) throw new Error(said);
  return { folder, site: readBuiltSite(out, '', 'http://localhost:4321'), said };
}
