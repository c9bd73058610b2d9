/** Builds the site once more under a base path, where everything must work, too. */
import { existsSync } from 'node:fs';
import { baseFolder, baseOrigin, basePath, rootFolder } from './built-site.ts';
import { runBuild } from './run-build.ts';

export default function setup(): void {
  if (!existsSync(`${rootFolder}/index.html`)) throw new Error('There is no dist/. Run "npm run build" first.');
  const { ok, output } = runBuild({ JALON_BASE: basePath, JALON_OUT: baseFolder, JALON_SITE: baseOrigin });
  if (!ok) throw new Error(`The build under ${basePath} failed:\n${output}`);
}
