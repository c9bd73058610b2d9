/** `npm run check`: checks format, types, lint and unused code, and continues after a failure. */
import { run } from './run.ts';

/** Runs all checks, and returns the names of those that failed. */
export function check(): string[] {
  const checks = {
    format: run('prettier', '--check', '.'),
    // Runs before the linter, which reads the types that Astro generates here.
    types: run('node', 'scripts/astro.ts', 'check'),
    lint: run('eslint', '.'),
    unused: run('knip'),
  };
  return Object.entries(checks).flatMap(([name, ok]) => (ok ? [] : [name]));
}

if (import.meta.main) process.exitCode = check().length === 0 ? 0 : 1;
