/** `npm run build`, with other settings. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @returns How it ended, and all that it said. */
export function runBuild(settings: Record<string, string>): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, said: stdout + stderr };
}

/**
 * Builds the site as it would be if its documents were others.
 *
 * @param change Changes a copy of the documents, in the folder that it is given.
 * @returns The folder of it all, to be removed; the site is in `dist` in it.
 */
export function buildChanged(change: (documents: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const documents = join(folder, 'docs');
  cpSync('src/content/docs', documents, { recursive: true });
  cpSync('src/content/ledger', join(folder, 'ledger'), { recursive: true });
  change(documents);
  const { ok, said } = runBuild({
    CI: '',
    JALON_CONTENT: documents,
    JALON_LEDGER: join(folder, 'ledger'),
    JALON_OUT: join(folder, 'dist'),
  });
  if (!ok) throw new Error(said);
  return folder;
}
