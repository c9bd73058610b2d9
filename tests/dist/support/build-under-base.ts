/** Builds the site once more, to be served under a path: everything must work there, too. */
import { existsSync } from 'node:fs';
import { baseFolder, basePath, rootFolder } from './built-site.ts';
import { runBuild } from './run-build.ts';

export default function setup(): void {
  if (!existsSync(`${rootFolder}/index.html`)) throw new Error('There is no dist/. Run "npm run build" first.');
  const { ok, said } = runBuild({ JALON_BASE: basePath, JALON_OUT: baseFolder, JALON_SITE: 'https://jalon.example' });
  if (!ok) throw new Error(`The build under ${basePath} failed:\n${said}`);
}
