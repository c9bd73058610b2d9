/**
 * `npm test`: runs the checks, the build and all tests, and continues after a failure. The last line counts the tests
 * of all kinds: `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { root, run } from './run.ts';

const reports = join(root, '.cache/reports');

interface Counts {
  passed: number;
  failed: number;
}

/** Reads a report; a missing report counts as one failed test, because its tests could not start. */
function readReport(name: string, read: (report: never) => Counts): Counts {
  try {
    return read(JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs a Vitest project, and counts its tests; a failure outside of tests counts as one. */
function vitest(project: string): Counts {
  const output = `--outputFile.json=${join(reports, `${project}.json`)}`;
  const ok = run('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', output);
  const counts = readReport(project, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(counts.failed, 1) };
}

/** Runs the browser tests, and counts them. */
function playwright(): Counts {
  const ok = run('playwright', 'test');
  const counts = readReport(
    'browser',
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(counts.failed, 1) };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const failedSteps = check();
const built = run('node', 'scripts/astro.ts', 'build');
if (!built) failedSteps.push('build');
const counts = built ? [vitest('unit'), vitest('dist'), playwright()] : [vitest('unit')];

if (failedSteps.length > 0) console.log(`\nFailed before the tests: ${failedSteps.join(', ')}.`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && failedSteps.length === 0 ? 0 : 1;
