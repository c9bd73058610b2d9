/** The ledgers that `npm run content` writes, in a temporary folder. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/checklist/identity/ledger/ledger.ts';
import { runContent, runContentOf, type Outcome } from '../support/content-command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function content(...options: string[]): Outcome {
  const folders = ['--content', join(folder, 'docs'), '--ledger', join(folder, 'ledger'), '--date', '2026-05-01'];
  return runContent(...folders, ...options);
}

function write(file: string, items: readonly string[]): void {
  const location = join(folder, 'docs', file);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, `# T\n\n## <a name="general"></a>General\n\n${items.map((item) => `- ${item}\n`).join('')}`);
}

function ledgers(): string[] {
  return readdirSync(join(folder, 'ledger'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
}

function ledger(name: string): Ledger {
  return JSON.parse(readFileSync(join(folder, 'ledger', name), 'utf8')) as Ledger;
}

const items = ['Prepare the network.', 'Train the help desk.', 'Migrate the mailboxes.', 'Retire the old servers.'];

test('writes one ledger per document, in the same folders, and changes nothing in a second run', () => {
  write('en-US/Plan.md', items);
  write('en-US/More/Deep.md', items.slice(0, 2));
  const first = content();
  expect(first).toMatchObject({ status: 0, errors: '' });
  expect(first.output).toContain('plan: 0 kept, 0 reworded, 0 moved, 4 new, 0 removed\n');
  expect(first.output).toContain('2 ledgers in ');
  expect(ledgers().sort()).toEqual([join('more', 'deep.json'), 'plan.json']);
  expect(ledger('plan.json')).toMatchObject({
    version: 1,
    document: 'plan',
    items: [{ id: 'general/1', since: '2026-05-01' }, {}, {}, {}],
  });
  const before = readFileSync(join(folder, 'ledger/plan.json'));
  expect(content('--date', '2026-06-01').output).toContain('up to date');
  expect(readFileSync(join(folder, 'ledger/plan.json'))).toEqual(before);
});

test('with --frozen, fails, lists the changes and writes nothing', () => {
  write('en-us/plan.md', items);
  content();
  write('en-us/plan.md', [items[3] ?? '', 'Write down who decides.', ...items.slice(0, 3)]);
  const before = readFileSync(join(folder, 'ledger/plan.json'));
  const { status, output } = content('--frozen');
  expect(status).toBe(1);
  expect(output).toMatch(
    /plan: 4 kept, 0 reworded, 1 moved, 1 new, 0 removed\n {2}moved: general\/4\n {2}new: general\/5\n1 ledger in .* would change/u,
  );
  expect(readFileSync(join(folder, 'ledger/plan.json'))).toEqual(before);
  content();
  expect(content('--frozen')).toMatchObject({ status: 0 });
});

test('with --json, prints one array with one row per item, and the rest to standard error', () => {
  write('fr-FR/Plan.md', items.slice(0, 2));
  const { output, errors } = content('--json');
  expect(JSON.parse(output)).toEqual([
    { document: 'plan', locale: 'fr-fr', line: 5, id: 'general/1' },
    { document: 'plan', locale: 'fr-fr', line: 6, id: 'general/2' },
  ]);
  expect(errors).toContain('plan: 0 kept');
});

test('preserves the ids of a renamed document, and the name that its marks are stored under', () => {
  write('en-us/plan.md', items);
  content();
  renameSync(join(folder, 'docs/en-us/plan.md'), join(folder, 'docs/en-us/project-plan.md'));
  expect(content().output).toContain('project-plan (renamed from plan): 4 kept');
  expect(ledgers()).toEqual(['project-plan.json']);
  expect(ledger('project-plan.json')).toMatchObject({ document: 'project-plan', former: ['plan'], list: 'plan' });
});

test('stores the marks of a new document apart from those of an earlier document with the same name', () => {
  write('en-us/plan.md', items);
  content();
  renameSync(join(folder, 'docs/en-us/plan.md'), join(folder, 'docs/en-us/project-plan.md'));
  content();
  write('en-us/plan.md', ['Something else.', 'And more.']);
  content();
  expect(ledger('plan.json')).toMatchObject({ document: 'plan', list: 'plan~2' });
});

test('does not take a copy for a renamed document', () => {
  write('en-us/plan.md', items);
  content();
  write('en-us/copy.md', items);
  expect(content().output).toContain('copy: 0 kept, 0 reworded, 0 moved, 4 new');
  expect(ledgers().sort()).toEqual(['copy.json', 'plan.json']);
});

test('restores the ids of a document that disappears and comes back', () => {
  write('en-us/plan.md', items);
  write('en-us/other.md', ['Something else.']);
  content();
  rmSync(join(folder, 'docs/en-us/plan.md'));
  expect(content('--frozen').status).toBe(0);
  write('en-us/plan.md', items.toReversed());
  const rows = JSON.parse(content('--json').output) as { document: string; id: string }[];
  expect(rows.filter(({ document }) => document === 'plan').map(({ id }) => id)).toEqual([
    'general/4',
    'general/3',
    'general/2',
    'general/1',
  ]);
});

test('reports a doubtful decision with both texts, the line and a way to correct it, which works', () => {
  write('en-us/plan.md', items);
  content();
  write('en-us/plan.md', items.with(1, 'Train the colleagues who answer the telephone.'));
  const { output } = content();
  expect(output).toContain(
    'unsure: en-us, line 6, "Train the colleagues who answer the telephone." is new, as general/5. It might be general/2, "Train the help desk."',
  );
  const location = join(folder, 'ledger/plan.json');
  writeFileSync(
    location,
    readFileSync(location, 'utf8').replace('{"id":"general/5"', '{"id":"general/5","same as":"general/2"'),
  );
  const rows = JSON.parse(content('--json').output) as { line: number; id: string }[];
  expect(rows.find(({ line }) => line === 6)?.id).toBe('general/2');
});

test('names a language that is behind, with the items that it lacks', () => {
  write('fr-fr/plan.md', items);
  write('en-us/plan.md', items);
  content();
  write('fr-fr/plan.md', [...items, 'Ouvrir un registre.']);
  expect(content().output).toContain('behind: en-us lacks general/5');
});

describe('another docset', () => {
  const own = (settings: Record<string, string> = {}, ...options: string[]): Outcome =>
    runContentOf({ JALON_CONTENT: join(folder, 'docs'), ...settings }, ...options);
  const config = (value: unknown): void => {
    writeFileSync(join(folder, 'docs/jalon.json'), JSON.stringify(value));
  };

  test('without ledgers gets a report, and advice on how to save the ids', () => {
    write('en-us/plan.md', items);
    const before = readdirSync(folder, { recursive: true });
    const { status, output, errors } = own();
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toMatch(
      /^plan: 0 kept, .* 4 new, 0 removed\nThe ids were not saved: [^\n]*\nTo keep the ids, [^\n]*"ledger" in .*docs\/jalon\.json, with JALON_LEDGER, or with --ledger\.\n$/u,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(runContent('--content', join(folder, 'docs'))).toEqual({ status, output, errors });
    expect(JSON.parse(own({}, '--json').output)).toHaveLength(4);
    expect(own({}, '--frozen').status).toBe(0);
  });

  test('has its ledgers in the folder that its jalon.json names, relative to that file', () => {
    write('en-us/plan.md', items);
    config({ ledger: '../ledger' });
    expect(own().output).toContain('1 ledger in ');
    expect(ledgers()).toEqual(['plan.json']);
    expect(runContent('--content', join(folder, 'docs')).output).toContain('up to date');
  });

  test('has its ledgers in the folder of JALON_LEDGER, if that is set', () => {
    write('en-us/plan.md', items);
    config({ ledger: 'not-here' });
    expect(own({ JALON_LEDGER: join(folder, 'ledger') }).output).toContain('1 ledger in ');
    expect(own({}, '--ledger', join(folder, 'ledger')).output).toContain('up to date');
    expect(ledgers()).toEqual(['plan.json']);
    expect(existsSync(join(folder, 'docs/not-here'))).toBe(false);
  });

  test('with an invalid jalon.json is reported, and nothing is written', () => {
    write('en-us/plan.md', items);
    config({ ledger: '../ledger', titel: 'Plan' });
    const { status, errors } = own();
    expect(status).toBe(1);
    expect(errors).toMatch(
      /docs\/jalon\.json:1 config-invalid: "titel" is not a known key\.[\s\S]*no ledger was written/u,
    );
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });
});

test('finds the ledgers of this site up to date', () => {
  const { status, output } = runContent('--frozen');
  expect(output).toContain('The ledgers in src/content/ledger are up to date.');
  expect(status).toBe(0);
});

describe('bad input', () => {
  test('names a broken ledger, and writes nothing', () => {
    write('en-us/plan.md', items);
    content();
    const location = join(folder, 'ledger/plan.json');
    writeFileSync(location, '<<<<<<< HEAD\n');
    const { status, errors } = content();
    expect(status).toBe(1);
    expect(errors).toMatch(/plan\.json" cannot be used: it contains merge conflict markers\.[\s\S]*version control/u);
    expect(readFileSync(location, 'utf8')).toBe('<<<<<<< HEAD\n');
  });

  test('names a document at the address of a page of the site, and writes no ledger', () => {
    write('en-us/plan.md', items);
    write('en-us/guide.md', items);
    const { status, errors } = content();
    expect(status).toBe(1);
    expect(errors).toMatch(/address-duplicate[\s\S]*no ledger was written/u);
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });

  test('names a file that is not UTF-8, and leaves the ledger of its document', () => {
    write('en-us/plan.md', items);
    content();
    const before = readFileSync(join(folder, 'ledger/plan.json'));
    writeFileSync(join(folder, 'docs/en-us/plan.md'), Uint8Array.of(0xff, 0xfe, 0x41));
    const { status, errors } = content();
    expect(status).toBe(1);
    expect(errors).toMatch(/plan\.md file-unreadable: The file is not UTF-8 text\./u);
    expect(readFileSync(join(folder, 'ledger/plan.json'))).toEqual(before);
  });

  test.each([
    [['--date', '2026-02-31'], 1, /The date "2026-02-31" is not valid/u],
    [['--dat', '2026-02-01'], 2, /Unknown option '--dat'[\s\S]*Usage: /u],
    [['--content', 'nowhere', '--ledger', 'nowhere'], 1, /content folder .*nowhere" cannot be read/u],
  ])('refuses %j', (options, status, reason) => {
    const outcome = runContent(...options);
    expect(outcome.status).toBe(status);
    expect(outcome.errors).toMatch(reason);
  });
});
