/** The identity benchmark counts correctly; published figures depend on it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, content: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function page(...items: string[]): string {
  return `# T\n\n## General\n\n${items.map((item) => `- ${item}\n`).join('')}`;
}

/** The first item stays, the second is replaced, the third is deleted, and the fourth moves up. */
function writeHistory(locale: string): void {
  const items = [
    'Prepare the network of the office.',
    'Train the help desk.',
    'Migrate the mailboxes.',
    'Retire the servers.',
  ];
  write(`${locale}/plan/001-2026-01-01.md`, page(...items));
  write(`${locale}/plan/002-2026-02-01.md`, page(items[0] ?? '', 'Budget meeting, every month.', items[3] ?? ''));
  write(
    `${locale}/transitions.jsonl`,
    JSON.stringify({
      stem: 'plan',
      old: '001-2026-01-01.md',
      new: '002-2026-02-01.md',
      same: [[5, 5]],
      not_same: [
        [6, 6, 'reworded'],
        [7, null, 'deleted'],
        [8, 7, 'same+moved'],
      ],
    }),
  );
}

function bench(...options: string[]): { status: number | null; output: string; errors: string } {
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/identity.ts', ...options], {
    cwd,
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

test('counts followed, lost and misattributed ticks, and ignores the tick of a deleted item that goes nowhere', () => {
  writeHistory('fr-FR');
  const { output } = bench('--history', join(folder, 'fr-FR'), '--cases');
  // By position, the deleted item's tick goes to the item that moved up, whose tick is lost.
  expect(output).toContain('| plan | 2 / 1 / 0 | 2 / 1 / 1 | 2 / 1 / 0 |');
  expect(output).toContain('| **all** | **2 / 1 / 0** | **2 / 1 / 1** | **2 / 1 / 0** |');
  expect(output).toContain(
    '- fr-fr plan 001-2026-01-01.md -> 002-2026-02-01.md, line 6 -> 6: lost. Train the help desk.',
  );
});

test('also replays several locales together, and prints one row per locale', () => {
  writeHistory('fr-FR');
  writeHistory('de-DE');
  const { output } = bench('--history', folder);
  expect(output).toContain('| ledger | ledger, all locales together | anchor + position | hash of the text |');
  expect(output).toContain('| de-de | 2 / 1 / 0 | 2 / 1 / 0 | 2 / 1 / 1 | 2 / 1 / 0 |');
  expect(output).toContain('| **all** | **4 / 2 / 0** | **4 / 2 / 0** | **4 / 2 / 2** | **4 / 2 / 0** |');
});

test('names a folder without a history', () => {
  const { status, errors } = bench('--history', folder);
  expect(status).toBe(1);
  expect(errors).toContain(`No history in ${folder}`);
});
