/** Runs `npm run build` with other settings or other documents. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs a build with these environment variables. @returns Whether it succeeded, and what it printed. */
export function runBuild(settings: Record<string, string>): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, output: stdout + stderr };
}

/**
 * Builds the site with changed documents.
 *
 * @param change Changes the documents in the folder that it is given, which holds copies.
 * @returns A temporary folder, which the caller removes; the site is in its folder `dist`.
 * @throws Error with the output of a build that fails.
 */
export function buildChanged(change: (documents: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const documents = join(folder, 'docs');
  cpSync('src/content/docs', documents, { recursive: true });
  cpSync('src/content/ledger', join(folder, 'ledger'), { recursive: true });
  change(documents);
  const { ok, output } = runBuild({
    CI: '',
    JALON_CONTENT: documents,
    JALON_LEDGER: join(folder, 'ledger'),
    JALON_OUT: join(folder, 'dist'),
  });
  if (!ok) throw new Error(output);
  return folder;
}
