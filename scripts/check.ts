/** `npm run check`: format, lint and types, all of them even where one fails. */
import { run } from './run.ts';

/** @returns The names of the checks that failed. */
export function check(): string[] {
  const checks = {
    format: run('prettier', '--check', '.'),
    // Before the linter: it reads the types that Astro generates here.
    types: run('node', 'scripts/astro.ts', 'check'),
    lint: run('eslint', '.'),
  };
  return Object.entries(checks).flatMap(([name, ok]) => (ok ? [] : [name]));
}

if (import.meta.main) process.exitCode = check().length === 0 ? 0 : 1;
