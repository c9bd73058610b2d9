/**
 * `npm test`: everything, in order, each step going on where the one before it failed. The last line sums up the tests of
 * all kinds: `N passed, N failed`.
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

/** A report that is not there was not written: its tests could not start, which counts as one that failed. */
function readReport(name: string, read: (report: never) => Counts): Counts {
  try {
    return read(JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function vitest(project: string): Counts {
  const output = `--outputFile.json=${join(reports, `${project}.json`)}`;
  const ok = run('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', output);
  const counts = readReport(project, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(counts.failed, 1) };
}

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

const broken = check();
const built = run('node', 'scripts/astro.ts', 'build');
if (!built) broken.push('build');
const counts = built ? [vitest('unit'), vitest('dist'), playwright()] : [vitest('unit')];

if (broken.length > 0) console.log(`\nFailed before the tests: ${broken.join(', ')}.`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && broken.length === 0 ? 0 : 1;
