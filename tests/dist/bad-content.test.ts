/** A build of content with errors fails, and says which file is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('npm run build fails, and lists every error with its file', () => {
  const content = mkdtempSync(join(tmpdir(), 'jalon-'));
  mkdirSync(join(content, 'fr-fr'));
  writeFileSync(join(content, 'fr-fr/untitled.md'), 'Text.\n');
  writeFileSync(join(content, 'fr-fr/guide.md'), '# A\n');
  const out = join(content, 'dist');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, JALON_CONTENT: content, JALON_OUT: out },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  rmSync(content, { recursive: true });
  const said = stdout + stderr;
  expect(status).not.toBe(0);
  expect(said).toMatch(/fr-fr\/untitled\.md title-missing: The document has no title\./u);
  expect(said).toMatch(
    /fr-fr\/guide\.md address-duplicate: The address \/fr-fr\/guide\/ is taken by a page of the site\./u,
  );
}, 60_000);
