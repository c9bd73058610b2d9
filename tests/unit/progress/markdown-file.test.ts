/** The Markdown file: a task list for GitHub whose marks can be parsed again. */
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { ExportedItem, FileWords } from '../../../src/progress/files/exported-item.ts';
import { formatMarkdownFile } from '../../../src/progress/files/markdown-file.ts';
import { parseMarkdownFile } from '../../../src/progress/files/parse-markdown-file.ts';
import { undated } from '../../../src/progress/files/date-marks.ts';
import { statuses, type Mark } from '../../../src/progress/marks/mark.ts';

const words: FileWords = {
  tag: 'en-US',
  statuses: { open: 'Open', 'in-progress': 'In progress', done: 'Done', 'not-applicable': 'Not applicable' },
  details: { note: 'Note', owner: 'Owner', due: 'Due date' },
};
const at = '2026-11-23T10:00:00.000Z';

const item = (id: string, mark?: Mark, more: Partial<ExportedItem> = {}): ExportedItem => ({
  list: 'list',
  id,
  phase: 'General',
  text: 'Develop *and* carry out [your] plan',
  isLeaf: true,
  depth: 0,
  link: `https://example.com/list/#${id}`,
  mark,
  ...more,
});
const file = (...items: ExportedItem[]): string =>
  formatMarkdownFile([{ name: 'list', title: 'A # list', items }], words, at);

test('writes a GitHub task list per phase, with a link per item', () => {
  const written = file(
    item('a/1', { status: 'done', at }),
    item('a/2', undefined, { isLeaf: false }),
    item(
      'a/2.1',
      { status: 'not-applicable', at, reason: '<b>', owner: ['1. Ana', at], note: ['- one\n# two', at] },
      { depth: 1 },
    ),
    item('b/1', undefined, { phase: 'Next' }),
  );
  const tree = unified().use(remarkParse).use(remarkGfm).parse(written);
  expect(tree.children.map(({ type }) => type)).toEqual(['html', 'heading', 'heading', 'list', 'heading', 'list']);
  expect(tree.children.filter(({ type }) => type === 'heading').map((node) => toString(node))).toEqual([
    'A # list',
    'General',
    'Next',
  ]);
  const [, , , list] = tree.children;
  if (list?.type !== 'list') throw new Error('no list');
  const [first, parent] = list.children;
  expect([first?.checked, parent?.checked]).toEqual([true, null]);
  expect(toString(first)).toBe('Develop *and* carry out [your] plan #');
  const below = parent?.children[1];
  if (below?.type !== 'list') throw new Error('no list below');
  expect(below.children[0]?.checked).toBe(false);
  expect(below.children[0]?.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'blockquote']);
  expect(toString(below, { includeHtml: false })).toMatch(/Not applicable: <b>.*Owner: 1\. Ana.*- one\n# two/su);
});

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n]/u.test(text));
const marks: fc.Arbitrary<Mark> = fc
  .record({
    status: fc.constantFrom(...statuses),
    at: fc.constant(at),
    reason: line,
    owner: fc.option(
      fc.tuple(
        line.filter((text) => text !== ''),
        fc.constant(at),
      ),
      { nil: undefined },
    ),
    due: fc.constantFrom(undefined, ['2026-12-04', at] as const),
    note: fc.option(
      fc.tuple(
        fc
          .array(line, { minLength: 1 })
          .map((lines) => lines.join('\n'))
          .filter((text) => text !== ''),
        fc.constant(at),
      ),
      { nil: undefined },
    ),
  })
  .map(({ reason, ...mark }) => ({
    ...mark,
    ...(mark.status === 'not-applicable' && reason !== '' ? { reason } : {}),
    at: mark.status === 'open' ? '' : at,
  }));

test('restores exported marks; an unticked box has no meaning', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 10 }), line, (said, text) => {
      const items = said.map((mark, place) => item(`a/${String(place)}`, mark, { text }));
      const read = parseMarkdownFile(file(...items), 'other', [words]);
      const says = items.filter(({ mark }) => mark && (mark.at !== '' || (mark.note ?? mark.owner ?? mark.due)));
      expect(read).toEqual(
        says.length === 0 ? new Map() : new Map([['list', new Map(says.map(({ id, mark }) => [id, mark]))]]),
      );
    }),
    { numRuns: 1000 },
  );
});

test('parses a hand-edited file without a first line, for the present list', () => {
  const written = [
    '* [X] Text of any kind [¶](/list/#a/1)',
    '+ [ ] [x] [#](https://example.com/base/list/#%C3%BCber/2) **In progress**',
    '- [ ] Open [#](https://example.com/list/#a/3)',
    '- [x] A task of somebody else',
    '  - Owner: nobody of ours',
  ].join('\r\n');
  expect(parseMarkdownFile(written, 'list', [words])).toEqual(
    new Map([
      [
        'list',
        new Map<string, Mark>([
          ['a/1', { status: 'done', at: undated }],
          ['über/2', { status: 'in-progress', at: undated }],
        ]),
      ],
    ]),
  );
});

test('accepts any characters in links, and ignores links in texts of people', () => {
  const odd = ['über/2', 'a (b) (c)/1', 'x%41/1', 'y#z/1'];
  const items = [
    ...odd.map((id) => {
      const link = `https://example.com/my%20list/#${id.split('/').map(encodeURIComponent).join('/')}`;
      return item(id, { status: 'done', at }, { link, list: 'my list' });
    }),
    item('a/1', {
      status: 'not-applicable',
      at,
      reason: 'see [x](http://a/#b)',
      owner: ['[me](http://a/#c)', at],
      note: ['[#](http://a/#d)', at],
    }),
  ];
  const written = formatMarkdownFile([{ name: 'my list', title: 'A list', items }], words, at);
  expect(parseMarkdownFile(written, 'other', [words])).toEqual(
    new Map([['my list', new Map(items.map(({ id, mark }) => [id, mark]))]]),
  );
});

test('leaves marks undated if the instant in the first line is invalid', () => {
  const written = file(item('a/1', { status: 'done', at })).replace(at, '9999-99-99T99:99:99.999Z');
  expect(parseMarkdownFile(written, 'other', [words])).toEqual(
    new Map([['list', new Map([['a/1', { status: 'done', at: undated }]])]]),
  );
});

test('refuses an invalid file, and reports the place of the error', () => {
  expect(parseMarkdownFile('# Shopping\n\n- [x] Milk', 'list', [words])).toEqual({ code: 'empty', place: '' });
  const twice = '- [x] A [#](/list/#a/1)\n- [ ] B [#](/list/#a/1)';
  expect(parseMarkdownFile(twice, 'list', [words])).toEqual({ code: 'duplicate', place: '2 → a/1' });
  const due = '- [x] A [#](/list/#a/1)\n  - Due date: 2026-02-30';
  expect(parseMarkdownFile(due, 'list', [words])).toEqual({ code: 'field', place: '2 → Due date' });
});

test('parses or refuses any content, without throwing', () => {
  const written = file(item('a/1', { status: 'done', at, owner: ['Ana', at], note: ['x', at] }), item('a/2'));
  fc.assert(
    fc.property(fc.nat(written.length), fc.nat(20), fc.string({ unit: 'binary' }), (start, length, insert) => {
      const read = parseMarkdownFile(written.slice(0, start) + insert + written.slice(start + length), 'list', [words]);
      if ('code' in read) expect(['empty', 'duplicate', 'field']).toContain(read.code);
    }),
    { numRuns: 3000 },
  );
});
