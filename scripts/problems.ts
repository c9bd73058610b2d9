/**
 * `npm run problems -- [options]`: reads the docset, and reports what could not be parsed, was repaired, or was
 * dropped. Writes no ledger.
 *
 *     --content DIR        the content, with one folder per locale; default: the site's (`JALON_CONTENT`)
 *     --format text|json|github
 *                          text: grouped, for people; json: for programs; github: annotations of a workflow
 *     --json               the same as --format json
 *
 * The report goes to standard output. Exits with 1 if a problem is an error, and with 2 for wrong options.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems, reportFormats, type ReportFormat } from '../src/problems/problem-report.ts';
import { readProblems } from '../src/site/checks/read-problems.ts';
import { settings } from '../src/site/settings.ts';
import { root } from './run.ts';

const usage = `Usage: npm run problems -- [--content DIR] [--format ${reportFormats.join('|')}] [--json]`;

/**
 * Parses the command line.
 *
 * @throws TypeError that names the wrong option.
 */
function readOptions(): { content: string; format: ReportFormat } {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: settings.content },
      format: { type: 'string', default: 'text' },
      json: { type: 'boolean', default: false },
    },
  });
  const format = reportFormats.find((known) => known === (values.json ? 'json' : values.format));
  if (!format) {
    throw Object.assign(new TypeError(`The format "${values.format}" does not exist.`), {
      code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
    });
  }
  return { content: resolve(root, values.content), format };
}

try {
  const { content, format } = readOptions();
  const problems = await readProblems(content, root);
  console.log(formatProblems(problems, format));
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  // An error of parseArgs has a code.
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Error ? error.message : error);
  if (isUsage) console.error(usage);
  process.exitCode = isUsage ? 2 : 1;
}
