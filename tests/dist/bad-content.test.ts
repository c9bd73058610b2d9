/** Tests that a build of content with errors fails. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBuild } from './support/run-build.ts';

test('the build fails and lists every error with its file', () => {
  const content = mkdtempSync(join(tmpdir(), 'jalon-'));
  mkdirSync(join(content, 'fr-fr'));
  writeFileSync(join(content, 'fr-fr/latin.md'), Uint8Array.of(0xe9));
  writeFileSync(join(content, 'fr-fr/untitled.md'), 'Text.\n');
  writeFileSync(join(content, 'fr-fr/guide.md'), '# A\n');
  const out = join(content, 'dist');
  const { ok, output } = runBuild({ JALON_CONTENT: content, JALON_OUT: out });
  rmSync(content, { recursive: true });
  expect(ok).toBe(false);
  expect(output).toMatch(/fr-fr\/latin\.md file-unreadable: The file is not UTF-8 text\./u);
  expect(output).toMatch(
    /fr-fr\/guide\.md address-duplicate: The address "\/fr-fr\/guide\/" is already taken by a page of the site\./u,
  );
  // Warnings, which do not stop a build, are listed, too.
  expect(output).toMatch(/title-missing: 1 warning[\s\S]*fr-fr\/untitled\.md\n/u);
}, 60_000);
