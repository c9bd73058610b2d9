/** Tests the reports of problems: for people, for programs and for GitHub. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/problems/problem.ts';
import { formatProblems } from '../../../src/problems/problem-report.ts';

const deadLink: Problem = {
  code: 'link-dead',
  severity: 'warning',
  file: 'docs/fr-fr/plan.md',
  line: 3,
  column: 5,
  message: 'The link "appendx.md" leads nowhere.',
  hint: 'Correct it.',
};
const untitled: Problem = {
  code: 'title-missing',
  severity: 'warning',
  file: 'docs/fr-fr/plan.md',
  message: 'The document has no title.',
  hint: 'Add one.',
};
const unreadable: Problem = {
  code: 'file-unreadable',
  severity: 'error',
  file: 'docs/fr-fr/old.md',
  message: 'The file is not UTF-8 text.',
  hint: 'Save it as UTF-8.',
};

/** Repeats a problem in the files of several locales. */
function everywhere(problem: Problem, ...locales: string[]): Problem[] {
  return locales.map((locale) => ({ ...problem, file: `docs/${locale}/plan.md` }));
}

describe('the text report', () => {
  const text = (...problems: Problem[]): string => formatProblems(problems, 'text');

  test('is two words if there are no problems', () => {
    expect(text()).toBe('No problems.');
  });

  test('shows code, page, message, place and hint of a problem, and counts it', () => {
    expect(text(deadLink)).toBe(
      `link-dead: 1 warning, see docs/problems/link-dead.md
  The link "appendx.md" leads nowhere.
    docs/fr-fr/plan.md:3:5
  Fix: Correct it.

1 problem: 0 errors, 1 warning.`,
    );
  });

  test('sorts groups by severity, then by size, then by code', () => {
    const report = text(
      untitled,
      ...everywhere(deadLink, 'fr-fr', 'de-de'),
      { ...untitled, code: 'link-empty' },
      unreadable,
    );
    expect(report.match(/^\S.*$/gmu)).toEqual([
      'file-unreadable: 1 error, see docs/problems/file-unreadable.md',
      'link-dead: 2 warnings, see docs/problems/link-dead.md',
      'link-empty: 1 warning, see docs/problems/link-empty.md',
      'title-missing: 1 warning, see docs/problems/title-missing.md',
      '5 problems: 1 error, 4 warnings.',
    ]);
  });

  test('shows the same message in many languages as one entry, with five places and a count', () => {
    const locales = [
      'ar-sa',
      'de-de',
      'en-us',
      'es-es',
      'fr-fr',
      'it-it',
      'ja-jp',
      'ko-kr',
      'pl-pl',
      'pt-br',
      'ru-ru',
      'zh-cn',
    ];
    expect(text(...everywhere(deadLink, ...locales))).toBe(
      `link-dead: 12 warnings, see docs/problems/link-dead.md
  The link "appendx.md" leads nowhere.
    docs/ar-sa/plan.md:3:5, docs/de-de/plan.md:3:5, docs/en-us/plan.md:3:5, docs/es-es/plan.md:3:5, docs/fr-fr/plan.md:3:5 and 7 more
  Fix: Correct it.

12 problems: 0 errors, 12 warnings.`,
    );
  });

  test('names up to five places and counts the others', () => {
    const lines = (count: number): Problem[] => Array.from({ length: count }, (_, i) => ({ ...deadLink, line: i + 1 }));
    expect(text(...lines(5))).toContain('docs/fr-fr/plan.md:5:5\n');
    expect(text(...lines(6))).toContain('docs/fr-fr/plan.md:5:5 and 1 more\n');
  });

  test('sorts places by file, line and column', () => {
    const found = [{ line: 10 }, { line: 9, column: 12 }, { line: 9, column: 2 }].map((place) => ({
      ...deadLink,
      ...place,
    }));
    expect(text(...found, ...everywhere(deadLink, 'de-de'))).toContain(
      '    docs/de-de/plan.md:3:5, docs/fr-fr/plan.md:9:2, docs/fr-fr/plan.md:9:12, docs/fr-fr/plan.md:10:5\n',
    );
  });

  test('shows each message as an entry, and a shared hint once', () => {
    expect(text(deadLink, { ...deadLink, line: 9, message: 'The link "help.md" leads nowhere.' })).toBe(
      `link-dead: 2 warnings, see docs/problems/link-dead.md
  The link "appendx.md" leads nowhere.
    docs/fr-fr/plan.md:3:5
  The link "help.md" leads nowhere.
    docs/fr-fr/plan.md:9:5
  Fix: Correct it.

2 problems: 0 errors, 2 warnings.`,
    );
  });

  test('shows different hints with their messages', () => {
    const other = { ...deadLink, message: 'The link "help.md" leads nowhere.', hint: 'Did you mean "helpdesk.md"?' };
    expect(text(...everywhere(deadLink, 'de-de', 'fr-fr'), ...everywhere(other, 'de-de', 'fr-fr'))).toBe(
      `link-dead: 4 warnings, see docs/problems/link-dead.md
  The link "appendx.md" leads nowhere. Correct it.
    docs/de-de/plan.md:3:5, docs/fr-fr/plan.md:3:5
  The link "help.md" leads nowhere. Did you mean "helpdesk.md"?
    docs/de-de/plan.md:3:5, docs/fr-fr/plan.md:3:5

4 problems: 0 errors, 4 warnings.`,
    );
  });

  test('shows a message with two hints as two entries', () => {
    const here = { ...deadLink, file: 'docs/de-de/plan.md', hint: 'Did you mean "appendix.md"?' };
    expect(text(deadLink, here)).toContain(
      `  The link "appendx.md" leads nowhere. Did you mean "appendix.md"?
    docs/de-de/plan.md:3:5
  The link "appendx.md" leads nowhere. Correct it.
    docs/fr-fr/plan.md:3:5
`,
    );
  });

  test('groups the problems of one code by severity', () => {
    const report = text(deadLink, { ...deadLink, line: 4, severity: 'error' });
    expect(report.match(/^link-dead.*$/gmu)).toEqual([
      'link-dead: 1 error, see docs/problems/link-dead.md',
      'link-dead: 1 warning, see docs/problems/link-dead.md',
    ]);
  });

  test('replaces control characters in quoted content', () => {
    expect(text({ ...deadLink, message: 'The link "a\r\n\u001B[2Jb.md" leads nowhere.' })).toContain(
      '\n  The link "a [2Jb.md" leads nowhere.\n',
    );
  });
});

describe('the JSON report', () => {
  const rows = (...problems: Problem[]): unknown => JSON.parse(formatProblems(problems, 'json'));

  test('has a version and one line per problem, with keys in a fixed order', () => {
    const { severity, code, ...others } = deadLink;
    expect(formatProblems([{ ...others, severity, code }, unreadable], 'json')).toBe(
      `{"version":1,"problems":[
{"code":"file-unreadable","severity":"error","file":"docs/fr-fr/old.md","message":"The file is not UTF-8 text.","hint":"Save it as UTF-8."},
{"code":"link-dead","severity":"warning","file":"docs/fr-fr/plan.md","line":3,"column":5,"message":"The link \\"appendx.md\\" leads nowhere.","hint":"Correct it."}
]}`,
    );
  });

  test('has an empty list if there are no problems', () => {
    expect(formatProblems([], 'json')).toBe('{"version":1,"problems":[]}');
  });

  test('is sorted by file, line and column, with problems of a whole file first', () => {
    const places = [
      { file: 'docs/fr-fr/plan.md', line: 10, column: 1 },
      { file: 'docs/fr-fr/plan.md', line: 9, column: 12 },
      { file: 'docs/fr-fr/plan.md', line: 9, column: 2 },
      { file: 'docs/de-de/plan.md', line: 80, column: 1 },
    ];
    const found = [...places.map((place) => ({ ...deadLink, ...place })), untitled];
    expect(rows(...found)).toMatchObject({
      problems: [
        { file: 'docs/de-de/plan.md', line: 80, column: 1 },
        { file: 'docs/fr-fr/plan.md', code: 'title-missing' },
        { file: 'docs/fr-fr/plan.md', line: 9, column: 2 },
        { file: 'docs/fr-fr/plan.md', line: 9, column: 12 },
        { file: 'docs/fr-fr/plan.md', line: 10, column: 1 },
      ],
    });
  });
});

describe('the GitHub report', () => {
  const commands = (...problems: Problem[]): string => formatProblems(problems, 'github');

  test('has one workflow command per problem, with the known parts of its place', () => {
    expect(commands(deadLink, unreadable)).toBe(
      `::error file=docs/fr-fr/old.md,title=file-unreadable::The file is not UTF-8 text. Save it as UTF-8.
::warning file=docs/fr-fr/plan.md,line=3,col=5,title=link-dead::The link "appendx.md" leads nowhere. Correct it.`,
    );
  });

  test('is empty if there are no problems', () => {
    expect(commands()).toBe('');
  });

  test('escapes only percent signs and line breaks in a message', () => {
    expect(commands({ ...untitled, message: '100%25, a:b::c\r\nd' })).toBe(
      '::warning file=docs/fr-fr/plan.md,title=title-missing::100%2525, a:b::c%0D%0Ad Add one.',
    );
  });

  test('also escapes colons and commas in a property', () => {
    expect(commands({ ...untitled, file: 'docs/50%, a:b\n.md' })).toBe(
      '::warning file=docs/50%25%2C a%3Ab%0A.md,title=title-missing::The document has no title. Add one.',
    );
  });
});

test.each([
  ['text', 'plan.md:3:5', '2 problems:'],
  ['json', '"line":3', '"line":4'],
  ['github', 'line=3', 'line=4'],
] as const)('the %s report shows equal problems once', (format, twice, other) => {
  const report = formatProblems([deadLink, { ...deadLink, line: 4 }, { ...deadLink }], format);
  expect(report.split(twice)).toHaveLength(2);
  expect(report).toContain(other);
});

test.each(['text', 'json', 'github'] as const)('the %s report does not change the given list', (format) => {
  const problems = [deadLink, unreadable];
  formatProblems(problems, format);
  expect(problems).toEqual([deadLink, unreadable]);
});
