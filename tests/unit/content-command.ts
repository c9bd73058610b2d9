/** `npm run content`, for tests. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  status: number | null;
  output: string;
  errors: string;
}

/** Runs it with the site's own defaults, whatever is set outside. */
export function runContent(...options: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content.ts', ...options], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, JALON_CONTENT: undefined, JALON_LEDGER: undefined },
  });
  return { status, output: stdout, errors: stderr };
}
