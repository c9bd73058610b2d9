/** Runs `npm run content` and `npm run problems` for tests. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  status: number | null;
  output: string;
  errors: string;
}

/** Runs `npm run content` with the site's defaults, without settings from the environment. */
export function runContent(...options: string[]): Outcome {
  return runContentOf({}, ...options);
}

/** Runs `npm run content` with settings in environment variables. */
export function runContentOf(settings: Record<string, string>, ...options: string[]): Outcome {
  return runScript('scripts/content.ts', settings, options);
}

/** Runs `npm run problems` with settings in environment variables. */
export function runProblemsOf(settings: Record<string, string>, ...options: string[]): Outcome {
  return runScript('scripts/problems.ts', settings, options);
}

function runScript(script: string, settings: Record<string, string>, options: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, JALON_CONTENT: undefined, JALON_LEDGER: undefined, ...settings },
  });
  return { status, output: stdout, errors: stderr };
}
