/** Running the project's tools from its scripts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs a command of a package in the foreground, and returns true if the command succeeded.
 */
export function run(command: string, ...options: string[]): boolean {
  console.log(`\n> ${[command, ...options].join(' ')}`);
  const { status } = spawnSync(command, options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
