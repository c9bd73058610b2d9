/** The choices of the print dialog, and the CSS of printed pages. */
import { describe, expect, test } from 'vitest';
import { pagePlaceholder, pageRule, pagesPlaceholder } from '../../../src/client/print/page-rules.ts';
import {
  formatPrintChoice,
  paperOf,
  parsePrintChoice,
  type PrintChoice,
} from '../../../src/progress/view/print-choice.ts';

describe('a print choice', () => {
  const choice: PrintChoice = {
    what: 'all',
    show: 'left',
    columns: ['owner', 'initials'],
    notes: false,
    signature: true,
    qr: true,
    paper: 'letter',
  };

  test('is unchanged after storing and parsing', () => {
    expect(parsePrintChoice(formatPrintChoice(choice), 'fr-FR')).toEqual(choice);
  });

  test.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '"all"',
    '{"v":2,"what":"all","paper":"letter"}',
    '{"v":1,"what":"everything","show":[],"columns":"owner","notes":1,"signature":"yes","qr":{},"paper":"a5"}',
  ])('has the defaults if its entry is %j', (stored) => {
    expect(parsePrintChoice(stored, 'fr-FR')).toEqual({
      what: 'document',
      show: 'progress',
      columns: [],
      notes: true,
      signature: false,
      qr: false,
      paper: 'a4',
    });
  });

  test('has each column once, in the order of the rows', () => {
    const stored = '{"v":1,"columns":["initials","owner","owner","price"]}';
    expect(parsePrintChoice(stored, 'fr-FR').columns).toEqual(['owner', 'initials']);
  });

  test.each([
    ['en-US', 'letter'],
    ['en', 'letter'],
    ['es-MX', 'letter'],
    ['fr-CA', 'letter'],
    ['en-GB', 'a4'],
    ['es-ES', 'a4'],
    ['pt-BR', 'a4'],
    ['zh-Hans-CN', 'a4'],
  ] as const)('defaults for readers of %s to %s', (tag, paper) => {
    expect(paperOf(tag)).toBe(paper);
  });
});

describe('the @page rule', () => {
  const lines = { start: ['Duties · Contoso', 'en-US'], end: ['16 of 60'] };
  const style = {
    tag: 'en-US',
    direction: 'ltr',
    numbering: `Page ${pagePlaceholder} of ${pagesPlaceholder}`,
  } as const;

  test('has margin boxes for the title, the progress and the page number', () => {
    expect(pageRule(lines, style)).toBe(
      '@page {@top-center{content:none}@top-left{content:"Duties · Contoso\\a en-US"}@top-right{content:"16 of 60"}' +
        '@bottom-center{content:"Page " counter(page) " of " counter(pages) ""}}',
    );
  });

  test('is mirrored for right-to-left languages, with their digits', () => {
    const rule = pageRule(lines, { ...style, tag: 'ar-SA', direction: 'rtl' });
    expect(rule).toContain('@top-right{content:"Duties');
    expect(rule).toContain('@top-left{content:"16');
    expect(rule).toContain('counter(page,arabic-indic) " of " counter(pages,arabic-indic)');
  });

  test('has a given size and name', () => {
    expect(pageRule(lines, { ...style, size: 'letter' }, 'j-list-1')).toMatch(/^@page j-list-1\{size:letter;/u);
  });

  test.each(['"}body{display:none}', 'a\\', 'a\nb', '</style><script>', '\u0000'])(
    'escapes names, such as %j',
    (name) => {
      const rule = pageRule({ start: [name], end: [] }, style);
      const [, text = ''] = /@top-left\{content:"(?<text>[^"]*)"\}@top-right/u.exec(rule) ?? [];
      expect(text).not.toMatch(/[\p{Cc}<]|\\(?![0-9a-f]{1,2} )/u);
      expect(
        text.replaceAll(/\\(?<code>[0-9a-f]+) /gu, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      ).toBe(name);
    },
  );
});
