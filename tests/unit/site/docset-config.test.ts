/** Reading a docset's `jalon.json`: its values, its defaults, and the problems of its faults. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/problems/problem.ts';
import { firstStepOfBase, isChecklist } from '../../../src/site/config/config.ts';
import { readDocsetConfig, type ReadConfig } from '../../../src/site/config/read-config.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jalon-'));
  mkdirSync(join(root, 'docs'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(text: string): ReadConfig {
  writeFileSync(join(root, 'docs/jalon.json'), text);
  return readDocsetConfig(join(root, 'docs'), root);
}

/** Returns the line and the message of each problem. */
function messagesOf(value: unknown): string[] {
  return read(JSON.stringify(value, null, 2)).problems.map(({ line, message }) => `${String(line)} ${message}`);
}

const defaults = {
  defaultLocale: 'en-us',
  documents: [],
  phases: [],
  checklists: {},
  publicSite: 'https://learn.microsoft.com',
  severity: {},
};

describe('uses the defaults', () => {
  test('without a file', () => {
    expect(readDocsetConfig('docs', root)).toEqual({ config: defaults, problems: [] });
  });

  test('without a content folder, which the loader reports', () => {
    expect(readDocsetConfig('nowhere', root)).toEqual({ config: defaults, problems: [] });
  });

  test('for an empty object', () => {
    expect(read('{}')).toEqual({ config: defaults, problems: [] });
  });
});

test('reads keys in any order, with locales, paths and anchors in lower case and the rest as written', () => {
  const licence = { text: { 'fr-FR': 'Sous {licence}.' }, name: 'CC BY 4.0', href: 'https://example.com/by/' };
  const { config, problems } = read(
    `\uFEFF${JSON.stringify({
      severity: { 'link-dead': 'error', 'image-left-out': 'off' },
      licence,
      ledger: '../Ledger',
      publicSite: 'https://docs.example.com/',
      base: '/FastTrack',
      checklists: { 'US-Gov#Prepare': true, '#Next-Steps': false, 'Guides/*': false, '*': true },
      phases: ['Plan'],
      documents: ['Your-Responsibilities', 'guides/Start'],
      defaultLocale: 'fr-FR',
      description: 'One for all.',
      title: { 'fr-FR': 'Avantages', 'pt-BR': 'Benefícios' },
      $schema: 'https://example.com/schemas/docset-1.json',
    })}`,
  );
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    title: { 'fr-fr': 'Avantages', 'pt-br': 'Benefícios' },
    description: 'One for all.',
    defaultLocale: 'fr-fr',
    documents: ['your-responsibilities', 'guides/start'],
    phases: ['plan'],
    checklists: { 'us-gov#prepare': true, '#next-steps': false, 'guides/*': false, '*': true },
    base: '/FastTrack',
    publicSite: 'https://docs.example.com',
    ledger: '../Ledger',
    licence: { ...licence, text: { 'fr-fr': 'Sous {licence}.' } },
    severity: { 'link-dead': 'error', 'image-left-out': 'off' },
  });
});

test('finds no problem in the docset of this site', () => {
  const { config, problems } = readDocsetConfig(
    'src/content/docs',
    fileURLToPath(new URL('../../../', import.meta.url)),
  );
  expect(problems).toEqual([]);
  expect(config.documents).toEqual(['your-responsibilities', 'us-gov-appendix-your-responsibilities']);
});

describe('reports with its line', () => {
  test.each<[string, unknown, string[]]>([
    ['a list', [], ['1 The file must contain one object, such as {"title": "…"}.']],
    ['an unknown key', { title: 'T', titel: 'T' }, ['3 "titel" is not a known key.']],
    [
      'a title that is not text',
      { title: 3 },
      ['2 "title" must be a string, or an object with one string per locale.'],
    ],
    ['an empty title', { title: ' ' }, ['2 "title" must be a non-empty string.']],
    [
      'a title under an invalid locale',
      { title: { fr_FR: 'T' } },
      ['3 "fr_FR" of "title" is not a language tag, such as "fr-fr".'],
    ],
    ['an empty title in one locale', { title: { 'fr-fr': '' } }, ['3 "fr-fr" of "title" must be a non-empty string.']],
    [
      'a description of the wrong type',
      { description: [] },
      ['2 "description" must be a string, or an object with one string per locale.'],
    ],
    [
      'an invalid default locale',
      { defaultLocale: 'french?' },
      ['2 "defaultLocale" is not a language tag, such as "fr-fr".'],
    ],
    ['documents that are not a list', { documents: 'plan' }, ['2 "documents" must be a list of strings.']],
    [
      'a document with .md',
      { documents: ['plan', 'Start.MD'] },
      ['4 Entry 2 of "documents" must be a path without ".md", such as "plan" or "guides/start".'],
    ],
    [
      'a phase with a leading #',
      { phases: ['#plan'] },
      ['3 Entry 1 of "phases" must be the anchor of a phase, without "#".'],
    ],
    [
      'a checklist key that names nothing',
      { checklists: { '/plan.md': true } },
      [
        '3 "/plan.md" of "checklists" must have the form "plan", "plan#anchor", "#anchor" or "folder/*", without ".md".',
      ],
    ],
    [
      'a checklist value that is neither true nor false',
      { checklists: { plan: 'yes' } },
      ['3 "plan" of "checklists" must be true or false.'],
    ],
    ['a base with an origin', { base: 'https://x/y' }, ['2 "base" must be a path, such as "/FastTrack".']],
    [
      'a public site without HTTPS',
      { publicSite: 'http://learn.microsoft.com' },
      ['2 "publicSite" must be an address that starts with "https://".'],
    ],
    [
      'a public site with a query',
      { publicSite: 'https://x.example/?view=1' },
      ['2 "publicSite" must be an address without "?" or "#".'],
    ],
    ['a ledger that is not a path', { ledger: false }, ['2 "ledger" must be a non-empty string.']],
    [
      'a licence with missing parts',
      { licence: { text: 'Free.', name: 'MIT' } },
      [
        '2 "href" of "licence" must be an address that starts with "https://".',
        '3 "text" of "licence" must contain the placeholder "{licence}" for the name.',
      ],
    ],
    [
      'a licence that is not an object',
      { licence: 'MIT' },
      ['2 "licence" must be an object with "text", "name" and "href".'],
    ],
    [
      'an unknown problem code',
      { severity: { 'links-dead': 'off' } },
      ['3 "links-dead" of "severity" is not a known key.'],
    ],
    [
      'an unknown severity',
      { severity: { 'link-dead': 'fatal' } },
      ['3 "link-dead" of "severity" must be one of "error", "warning", "off".'],
    ],
  ])('%s', (_, value, expected) => {
    expect(messagesOf(value)).toEqual(expected);
  });

  test('an error with the file and a hint', () => {
    const { problems } = read('{\n  "titel": "T"\n}\n');
    expect(problems.map(formatProblem)).toEqual([
      'docs/jalon.json:2 config-invalid: "titel" is not a known key. Correct the key, or remove it. The known keys are $schema, title, description, defaultLocale, documents, phases, checklists, base, publicSite, ledger, licence, severity.',
    ]);
    expect(problems[0]?.severity).toBe('error');
  });

  test.each([
    ['{\n  "title": "T"\n  "base": "/x"\n}', 3],
    ['{\n  // Ours.\n  "title": "T"\n}', 2],
    ['{\n  "title": "T",\n}', 3],
    ['', 1],
  ])('text that is not JSON: %j', (text, line) => {
    const { config, problems } = read(text);
    expect(config).toEqual(defaults);
    expect(problems).toMatchObject([{ code: 'config-invalid', line, message: 'The file is not valid JSON.' }]);
  });

  test('a file that cannot be read', () => {
    mkdirSync(join(root, 'docs/jalon.json'));
    const { config, problems } = readDocsetConfig('docs', root);
    expect(config).toEqual(defaults);
    expect(problems).toMatchObject([{ code: 'config-invalid', file: 'docs/jalon.json' }]);
  });

  test('faulty keys alone, and uses the valid ones', () => {
    const { config } = read('{"title": "T", "base": 3, "phases": ["plan", 1], "none": 1}');
    expect(config).toEqual({ ...defaults, title: 'T' });
  });
});

describe('decides by the most specific key whether something is a checklist', () => {
  const checklists = {
    'plan#next': true,
    '#next': false,
    plan: false,
    'guides/*': false,
    'guides/deep/*': true,
    'guides/deep/start': false,
  };

  test.each<[string, string | undefined, boolean | undefined]>([
    ['plan', 'next', true],
    ['other', 'next', false],
    ['Plan', 'Other', false],
    ['PLAN', 'NEXT', true],
    ['plan', undefined, false],
    ['guides/start', 'any', false],
    ['guides/deep/more/start', undefined, true],
    ['guides/deep/start', undefined, false],
    ['guides', undefined, undefined],
    ['other', 'any', undefined],
    ['constructor', undefined, undefined],
  ])('%s, section %s: %s', (path, anchor, expected) => {
    expect(isChecklist({ checklists }, path, anchor)).toBe(expected);
  });

  test('by the key for all documents', () => {
    expect(isChecklist({ checklists: { '*': false, plan: true } }, 'a/b', 'c')).toBe(false);
    expect(isChecklist({ checklists: { '*': false, plan: true } }, 'plan', 'c')).toBe(true);
  });
});

test('returns the first step of the root path in lower case, without slashes', () => {
  expect(
    ['/FastTrack', 'FastTrack/', '/Microsoft-365/x/', undefined].map((base) =>
      firstStepOfBase(base === undefined ? {} : { base }),
    ),
  ).toEqual(['fasttrack', 'fasttrack', 'microsoft-365', undefined]);
});
