/** Builds the site once more, to be served under a path: everything must work there, too. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { baseFolder, basePath, rootFolder } from './built-site.ts';
import { existsSync } from 'node:fs';

export default function setup(): void {
  if (!existsSync(`${rootFolder}/index.html`)) throw new Error('There is no dist/. Run "npm run build" first.');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, JALON_BASE: basePath, JALON_OUT: baseFolder, JALON_SITE: 'https://jalon.example' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build under ${basePath} failed:\n${stdout}\n${stderr}`);
}
