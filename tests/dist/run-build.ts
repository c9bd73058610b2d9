/** `npm run build`, with other settings. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @returns How it ended, and all that it said. */
export function runBuild(settings: Record<string, string>): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, said: stdout + stderr };
}
