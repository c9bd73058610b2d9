/** The problems that `npm run content` reports: in translations, in the interface's messages, and in front matter. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runContent, type Outcome } from '../support/content-command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function content(...options: string[]): Outcome {
  return runContent('--content', join(folder, 'docs'), '--ledger', join(folder, 'ledger'), ...options);
}

/** Writes a file, and returns its name as problems give it. */
function write(file: string, text: string): string {
  const location = join(folder, file);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text);
  return relative(root, location).replaceAll('\\', '/');
}

function list(items: readonly string[], contentLocale = ''): string {
  const more = contentLocale === '' ? '' : `ms.contentlocale: ${contentLocale}\n`;
  const lines = items.map((item) => `- ${item}\n`).join('');
  return `---\nms.openlocfilehash: a1b2\n${more}---\n# <a name="t"></a>T\n\n## <a name="general"></a>G\n\n${lines}`;
}

const english = ['Prepare the network.', 'Train the help desk.', 'Migrate the mailboxes.'];
const french = ['Préparer le réseau.', 'Former le support.', 'Migrer les boîtes.'];

describe('structural drift', () => {
  let [here, there] = ['', ''];

  beforeEach(() => {
    there = write('docs/en-us/plan.md', list(english));
    here = write('docs/fr-fr/plan.md', list(french));
    content('--date', '2026-05-01');
    write('docs/fr-fr/plan.md', list(french.slice(0, 2)));
  });

  const ledger = (document: string): string => readFileSync(join(folder, `ledger/${document}.json`), 'utf8');

  test('is reported on standard error with both places, and the command succeeds', () => {
    const { status, output, errors } = content();
    expect(errors).toBe(
      `${here}:9 translation-drift: The item at ${there}:10 ("Migrate the mailboxes.") is missing here; it belongs after "Former le support." (line 9). Add it; if this file translates another version of the source, correct its ms.openlocfilehash instead.\n`,
    );
    expect(output).toContain('1 ledger in ');
    expect(status).toBe(0);
  });

  test('with --strict, fails the command and leaves the ledger of its document alone unchanged', () => {
    write('docs/en-us/other.md', list(english));
    const before = ledger('plan');
    const { status, output, errors } = content('--strict');
    expect(status).toBe(1);
    expect(errors).toContain(`${here}:9 translation-drift`);
    expect(output).toMatch(
      /1 ledger in .* changed; commit[\s\S]*Not written because of translation drift: the ledgers of plan\./u,
    );
    expect(ledger('plan')).toBe(before);
    expect(ledger('other')).toContain('general/3');
  });

  test('with --strict, fails the command even if the ledger is up to date', () => {
    content();
    const { status, output } = content('--strict', '--frozen');
    expect(status).toBe(1);
    expect(output).toMatch(/up to date\.\nWith --strict, drift is an error: see plan above\.\n$/u);
  });

  test('with --strict, lets the command succeed if nothing drifts', () => {
    write('docs/fr-fr/plan.md', list(french));
    expect(content('--strict')).toMatchObject({ status: 0, errors: '' });
  });

  test('does not affect the rows of --json', () => {
    const { output, errors } = content('--json', '--strict');
    const rows = JSON.parse(output) as { locale: string; line: number; id: string }[];
    expect(rows.filter(({ locale }) => locale === 'fr-fr').map(({ line, id }) => [line, id])).toEqual([
      [8, 'general/1'],
      [9, 'general/2'],
    ]);
    expect(errors).toContain('translation-drift');
  });

  test('does not occur in the site’s own documents', () => {
    expect(runContent('--frozen', '--strict')).toMatchObject({ status: 0, errors: '' });
  });
});

test('reports another language than the folder’s in every run, and succeeds', () => {
  const file = write('docs/fr-fr/plan.md', list(french, 'de-DE'));
  const message = `${file}:3 locale-differs: ms.contentlocale is "de-DE", but the folder is for "fr-FR".`;
  expect(content()).toMatchObject({ status: 0, errors: expect.stringContaining(message) as string });
  expect(content().errors).toContain(message);
});

test('reports an invalid message file, and writes no ledger', () => {
  write('docs/en-us/plan.md', list(english));
  cpSync(join(root, 'src/content/messages/en-us.json'), join(folder, 'messages/en-us.json'));
  const file = write('messages/fr-fr.json', '{\n  "nothing": "x"\n}\n');
  const { status, errors } = content('--messages', join(folder, 'messages'));
  expect(status).toBe(1);
  expect(errors).toContain(`${file}:2 message-invalid: The message "nothing" does not exist in the source.`);
  expect(errors).toMatch(/no ledger was written/u);
  expect(existsSync(join(folder, 'ledger'))).toBe(false);
});
