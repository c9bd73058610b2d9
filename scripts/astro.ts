/**
 * Runs Astro with the settings of the project: `node scripts/astro.ts <build|dev|preview|start|check|sync> [options]`.
 * `start` builds the site and then serves the build.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

const [command = 'start', ...options] = process.argv.slice(2);

const env = {
  ...process.env,
  // Builds for production even where the environment says otherwise, as test runners do.
  NODE_ENV: command === 'dev' ? 'development' : 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  // Keeps servers in the foreground, so that the caller can stop them.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Runs Astro in the foreground, and exits with its status if it fails. */
function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [bin, ...args], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (command === 'start') {
  run('build');
  run('preview', ...options);
} else run(command, ...options);
