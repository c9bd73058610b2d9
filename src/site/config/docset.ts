/** What the docset of this build says of itself: its `jalon.json`. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { configFile, type DocsetConfig } from './config.ts';
import { readDocsetConfig, type ReadConfig } from './read-config.ts';
import { settings } from '../settings.ts';

// Astro's own process and the one that draws pages both run in the project's folder.
const root = process.cwd();

let known: { read: ReadConfig; version: string } | undefined;

/** What it says; in dev, what it says now. */
export function docsetConfig(): DocsetConfig {
  return read().config;
}

function read(): ReadConfig {
  const version = versionNow();
  if (known?.version !== version) known = { read: readDocsetConfig(settings.content, root), version };
  return known.read;
}

/** Another text for another file; a build does not look again. */
function versionNow(): string {
  if (known && process.env['NODE_ENV'] !== 'development') return known.version;
  const stat = statSync(resolve(root, settings.content, configFile), { throwIfNoEntry: false });
  return stat ? `${String(stat.mtimeMs)} ${String(stat.size)}` : '';
}
