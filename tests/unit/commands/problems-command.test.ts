/** `npm run problems` on a docset in a temporary folder. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProblemsOf, type Outcome } from '../support/content-command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string | Uint8Array): void {
  const location = join(folder, file);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text);
}

function problems(...options: string[]): Outcome {
  return runProblemsOf({}, '--content', folder, ...options);
}

/** Returns the name of a file of the docset as problems give it. */
function named(file: string): string {
  return relative(root, join(folder, file)).replaceAll('\\', '/');
}

const plan = '# Plan\n\nSee [the network](netwrk.md).\n';

describe('the report and the exit status', () => {
  test('without problems: two words, and 0', () => {
    write('en-us/plan.md', '# Plan\n\n## First\n\n- Count the boxes.\n');
    expect(problems()).toEqual({ status: 0, output: 'No problems.\n', errors: '' });
  });

  test('for warnings: each kind once with all its places, and 0', () => {
    for (const locale of ['en-us', 'fr-fr']) write(`${locale}/plan.md`, plan);
    write('en-us/network.md', '# Network\n');
    const { status, output, errors } = problems();
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toContain('link-dead: 2 warnings, see docs/problems/link-dead.md\n');
    expect(output).toContain('Did you mean "network.md"?');
    expect(output).toContain(`    ${named('en-us/plan.md')}:3:5\n`);
    expect(output).toMatch(/2 problems: 0 errors, 2 warnings\.\n$/u);
  });

  test('for an error: the error and all warnings, and 1', () => {
    write('en-us/plan.md', plan);
    write('en-us/latin.md', Uint8Array.of(0xe9));
    const { status, output } = problems();
    expect(status).toBe(1);
    expect(output).toMatch(/^file-unreadable: 1 error, [\s\S]*\nlink-dead: 1 warning, /u);
    expect(output).toMatch(/2 problems: 1 error, 1 warning\.\n$/u);
  });

  test('for translations of different structure, also without ledgers', () => {
    const front = (source: string): string => `---\ntitle: Plan\nms.openlocfilehash: ${source}\n---\n## First\n\n- a\n`;
    write('en-us/plan.md', front('abc'));
    write('fr-fr/plan.md', `${front('abc')}- b\n`);
    expect(problems().output).toContain('translation-drift: 1 warning');
  });

  test('for an invalid jalon.json, folder name and declared language', () => {
    write('en-us/plan.md', '---\ntitle: Plan\nms.contentlocale: fr-FR\n---\n');
    write('notes/plan.md', '# Plan\n');
    write('jalon.json', '{\n  "titel": "Plan"\n}\n');
    const { status, output } = problems();
    expect(status).toBe(1);
    for (const code of ['config-invalid: 1 error', 'locale-differs: 1 warning', 'locale-invalid: 1 warning']) {
      expect(output).toContain(code);
    }
  });

  test('for a problem in a table of roles, once', () => {
    const table = '| Phase | You | We |\n|---|---|---|\n| Assess | <ul><li>[Count](gone.md).</li></ul> | |\n';
    write('en-us/plan.md', `---\ntitle: Plan\nms.contentlocale: fr-FR\n---\n${table}`);
    const { output } = problems();
    expect(output).toContain('link-dead: 1 warning,');
    expect(output).toContain('locale-differs: 1 warning,');
  });
});

describe('the severity that the docset chooses', () => {
  const severity = (choice: string): void => {
    write('jalon.json', JSON.stringify({ severity: { 'link-dead': choice } }));
  };

  test('"off" hides a problem', () => {
    write('en-us/plan.md', plan);
    severity('off');
    expect(problems()).toEqual({ status: 0, output: 'No problems.\n', errors: '' });
  });

  test('"error" makes a warning an error', () => {
    write('en-us/plan.md', plan);
    severity('error');
    const { status, output } = problems();
    expect(status).toBe(1);
    expect(output).toContain('link-dead: 1 error,');
  });
});

describe('other formats', () => {
  test.each([[['--json']], [['--format', 'json']]])('%j prints JSON and nothing else', (options) => {
    write('en-us/plan.md', plan);
    const { status, output, errors } = problems(...options);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(JSON.parse(output)).toEqual({
      version: 1,
      problems: [
        {
          code: 'link-dead',
          severity: 'warning',
          file: named('en-us/plan.md'),
          line: 3,
          column: 5,
          message: expect.stringContaining('"netwrk.md"') as string,
          hint: expect.any(String) as string,
        },
      ],
    });
  });

  test('JSON without problems has an empty list', () => {
    write('en-us/plan.md', '# Plan\n');
    expect(JSON.parse(problems('--json').output)).toEqual({ version: 1, problems: [] });
  });

  test('--format github prints annotations', () => {
    write('en-us/plan.md', plan);
    expect(problems('--format', 'github').output).toMatch(
      new RegExp(`^::warning file=${named('en-us/plan.md')},line=3,col=5,title=link-dead::The link .*\n$`, 'u'),
    );
  });
});

test('writes nothing', () => {
  write('en-us/plan.md', '# Plan\n\n## First\n\n- Count the boxes.\n');
  write('jalon.json', '{ "ledger": "ledger" }');
  const before = readdirSync(folder, { recursive: true });
  expect(problems().status).toBe(0);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('reads the content that JALON_CONTENT names, or else the site’s, which has no errors', () => {
  write('en-us/latin.md', Uint8Array.of(0xe9));
  expect(runProblemsOf({ JALON_CONTENT: folder }).output).toContain('file-unreadable: 1 error');
  expect(runProblemsOf({})).toMatchObject({ status: 0, errors: '' });
});

describe('refuses, with a reason,', () => {
  test.each<[string[], RegExp]>([
    [['--jsn'], /Unknown option '--jsn'/u],
    [['--format', 'xml'], /^The format "xml" does not exist\.$/mu],
    [['--format'], /'--format <value>' argument missing/u],
    [['docs'], /Unexpected argument 'docs'/u],
  ])('%j', (options, reason) => {
    const { status, output, errors } = problems(...options);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toMatch(reason);
    expect(errors).toContain('Usage: npm run problems -- [--content DIR] [--format text|json|github] [--json]');
  });

  test('a missing folder, without the usage of options', () => {
    const { status, output, errors } = runProblemsOf({}, '--content', join(folder, 'nowhere'));
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toMatch(/content folder .*nowhere" cannot be read/u);
    expect(errors).not.toContain('Usage');
  });

  test('a ledger that cannot be used', () => {
    write('en-us/plan.md', '# Plan\n\n## First\n\n- Count the boxes.\n');
    write('jalon.json', '{ "ledger": "ledger" }');
    write('ledger/plan.json', '<<<<<<< HEAD\n');
    const { status, errors } = problems();
    expect(status).toBe(1);
    expect(errors).toMatch(/plan\.json" cannot be used: it contains merge conflict markers/u);
  });
});
