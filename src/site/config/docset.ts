/** Provides the configuration of the docset that is built. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { configFile, type DocsetConfig } from './config.ts';
import { readDocsetConfig, type ReadConfig } from './read-config.ts';
import { settings } from '../settings.ts';

// Astro's main process and its rendering process both run in the project's folder.
const root = process.cwd();

let known: { read: ReadConfig; version: string } | undefined;

/** Returns the configuration; in dev, reads it again when the file changes. */
export function docsetConfig(): DocsetConfig {
  return read().config;
}

function read(): ReadConfig {
  const version = versionNow();
  if (known?.version !== version) known = { read: readDocsetConfig(settings.content, root), version };
  return known.read;
}

/** Returns a text that differs when the file changes; a build looks at the file once. */
function versionNow(): string {
  if (known && process.env['NODE_ENV'] !== 'development') return known.version;
  const stat = statSync(resolve(root, settings.content, configFile), { throwIfNoEntry: false });
  return stat ? `${String(stat.mtimeMs)} ${String(stat.size)}` : '';
}
