/** Tests reading role tables: tables whose rows are phases and whose columns are roles. */
import fc from 'fast-check';
import type { Element, ElementContent, Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/markdown/nodes/hast-text.ts';
import { readRoleTable } from '../../../src/markdown/roles/role-table.ts';

/** Repairs a tree, and returns its first table. */
function tableOf(tree: Nodes): Element {
  const repaired = raw(tree);
  const children = 'children' in repaired ? repaired.children : [];
  const table = children.find((child) => child.type === 'element' && child.tagName === 'table');
  if (table?.type !== 'element') throw new Error('No table.');
  return table;
}

function element(html: string): Element {
  return tableOf({ type: 'root', children: [{ type: 'raw', value: html }] });
}

/** Returns `[column, anchor, heading]` per role and `[anchor, heading, ...cells]` per row, with content as trimmed HTML. */
function read(html: string | Element): unknown {
  const table = readRoleTable(typeof html === 'string' ? element(html) : html);
  if (!table) return undefined;
  const roles = table.roles.map(({ column, anchor, heading }) => [column, anchor, drawn(heading)]);
  const rows = table.rows.map(({ anchor, heading, cells }) => [anchor, drawn(heading), ...cells.map(drawn)]);
  return { roles, rows };
}

function drawn(nodes: ElementContent[]): string {
  return toHtml(nodes).trim();
}

/** Writes a list with one item per text. */
function list(...items: string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** Writes a row with one cell per text. */
function row(...cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const header = row('Phase', 'You');

describe('a role table', () => {
  test('has one role per column and one phase per row', () => {
    expect(
      read(`<table>
        <caption>Who does what</caption>
        <colgroup><col><col><col></colgroup>
        <thead>
          <tr><th>Phase</th><th>FastTrack's expectations</th><th>Your expectations</th></tr>
        </thead>
        <tbody>
          <tr>
            <td><a name="initiate"></a><strong>Initiate</strong></td>
            <td><p>We:</p><ul><li>Ask<ul><li>who</li></ul></li></ul></td>
            <td><ul><li>Answer</li></ul></td>
          </tr>
          <tr id="enable"><td><p>Enable</p></td><td><ul><li>Help</li></ul></td><td><ol><li>Do</li></ol></td></tr>
        </tbody>
      </table>`),
    ).toEqual({
      roles: [
        [1, undefined, "FastTrack's expectations"],
        [2, undefined, 'Your expectations'],
      ],
      rows: [
        ['initiate', 'Initiate', '<p>We:</p><ul><li>Ask<ul><li>who</li></ul></li></ul>', '<ul><li>Answer</li></ul>'],
        ['enable', 'Enable', '<ul><li>Help</li></ul>', '<ol><li>Do</li></ol>'],
      ],
    });
  });

  test('may have no thead', () => {
    expect(read(`<table><tr><th>Phase<th>You</tr><tr><th>Enable<td>${list('Do')}</tr></table>`)).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [[undefined, 'Enable', '<ul><li>Do</li></ul>']],
    });
    expect(read(`<table>${row('', 'You')}${row('Enable', list('Do'))}</table>`)).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [[undefined, 'Enable', '<ul><li>Do</li></ul>']],
    });
  });

  test('may have three roles, and an empty cell', () => {
    expect(
      read(`<table>${row('Phase', 'FastTrack', 'Partner', 'You')}
        ${row('Initiate', list('A'), ' &nbsp; ', list('B'))}
        ${row('Enable', list('C'), list('D'), '<p></p>')}</table>`),
    ).toEqual({
      roles: [
        [1, undefined, 'FastTrack'],
        [2, undefined, 'Partner'],
        [3, undefined, 'You'],
      ],
      rows: [
        [undefined, 'Initiate', '<ul><li>A</li></ul>', '', '<ul><li>B</li></ul>'],
        [undefined, 'Enable', '<ul><li>C</li></ul>', '<ul><li>D</li></ul>', ''],
      ],
    });
  });

  test('may be a Markdown table', () => {
    const markdown = '| Phase | You |\n| --- | --- |\n| <a id="enable"></a>**Enable** | <ul><li>Do `it`</li></ul> |';
    const tree = toHast(unified().use(remarkParse).use(remarkGfm).parse(markdown), { allowDangerousHtml: true });
    expect(read(tableOf(tree))).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [['enable', 'Enable', '<ul><li>Do <code>it</code></li></ul>']],
    });
  });

  test('may have rows without a tbody', () => {
    const table = element(`<table>${header}${row('Enable', list('Do'))}</table>`);
    table.children = table.children.flatMap((child) => (child.type === 'element' ? child.children : [child]));
    expect(read(table)).toMatchObject({ rows: [[undefined, 'Enable', '<ul><li>Do</li></ul>']] });
  });

  test.each([
    ['Japanese', 'フェーズ', 'お客様の責任', '有効化フェーズ', 'ライセンスを割り当てる。'],
    ['Arabic', 'المرحلة', 'مسؤولياتك', 'مرحلة التمكين', 'تعيين التراخيص.'],
  ])('may be in %s', (_, phase, role, heading, task) => {
    expect(read(`<table dir="auto">${row(phase, role)}${row(heading, list(task))}</table>`)).toEqual({
      roles: [[1, undefined, role]],
      rows: [[undefined, heading, `<ul><li>${task}</li></ul>`]],
    });
  });

  test('has its header at the top and its footer at the bottom, as browsers draw it', () => {
    const sections = [`<tfoot>${row('Last', list('B'))}</tfoot>`, row('First', list('A')), `<thead>${header}</thead>`];
    expect(read(`<table>${sections.join('')}</table>`)).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [
        [undefined, 'First', '<ul><li>A</li></ul>'],
        [undefined, 'Last', '<ul><li>B</li></ul>'],
      ],
    });
  });
});

describe('the header of a role table', () => {
  test.each([
    ['an empty row above', `<thead>${row('', '')}</thead>${header}`],
    ['a title across the table above', `<tr><th colspan="2">Responsibilities</th></tr>${header}`],
    ['a title in one cell above', `<tr><th>Responsibilities</th></tr>${header}`],
    ['groups of roles above', `<tr><th rowspan="2">Phase</th><th>Expectations</th></tr><tr><th>You</th></tr>`],
    ['groups of roles above, in a thead', `<thead>${row('Phase', 'Expectations')}${row('', 'You')}</thead>`],
    ['an empty row below', `<thead>${header}${row('', '')}</thead>`],
  ])('is the row that names the roles, with %s', (_, html) => {
    expect(read(`<table>${html}${row('Enable', list('Do'))}</table>`)).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [[undefined, 'Enable', '<ul><li>Do</li></ul>']],
    });
  });

  test('leaves out columns without a heading or lists, but counts them', () => {
    expect(
      read(`<table>${row('Phase', 'Days', '', 'You')}
        ${row('Initiate', '3', list('x'), list('A'))}${row('Enable', '5', list('y'), list('B'))}</table>`),
    ).toEqual({
      roles: [[3, undefined, 'You']],
      rows: [
        [undefined, 'Initiate', '<ul><li>A</li></ul>'],
        [undefined, 'Enable', '<ul><li>B</li></ul>'],
      ],
    });
  });

  test('names a role if at least half of the column’s cells have a list', () => {
    const third = row('Enable', list('C'), '');
    const rows = row('Assess', list('A'), list('B')) + row('Remediate', 'Nothing.', 'Nothing.');
    expect(read(`<table>${row('', 'FastTrack', 'You')}${rows}${third}</table>`)).toMatchObject({
      roles: [[1, undefined, 'FastTrack']],
    });
    expect(
      read(`<table>${row('', 'FastTrack', 'You')}${rows}<tr><td>Enable</td><td>${list('C')}</td></tr></table>`),
    ).toMatchObject({
      roles: [
        [1, undefined, 'FastTrack'],
        [2, undefined, 'You'],
      ],
    });
  });
});

describe('the heading of a phase or a role is split into anchor and content:', () => {
  test.each([
    ['<a name="x"></a>Enable', 'x', 'Enable'],
    ['<a id="x"></a><a name="y"></a>Enable', 'x', '<a name="y"></a>Enable'],
    ['<a name=" x  y "></a>Enable', 'x-y', 'Enable'],
    ['<a name="x">Enable</a> it', 'x', 'Enable it'],
    ['<a name="x" href="#y">Enable</a>', 'x', '<a href="#y">Enable</a>'],
    ['<a href="#y">Enable</a>', undefined, '<a href="#y">Enable</a>'],
    ['<a name=" ">Enable</a>', undefined, '<a name=" ">Enable</a>'],
    ['Enable <a name="x"></a>', undefined, 'Enable <a name="x"></a>'],
    ['<p><a name="x"></a></p>\n<p><b>Enable</b></p>', 'x', 'Enable'],
    ['<strong><a name="x"></a>Enable</strong> phase', 'x', '<strong>Enable</strong> phase'],
    ['<h3 id="x"><strong>Enable</strong></h3><br>', 'x', 'Enable'],
    ['<p><strong>Phase 1:</strong></p><p>Enable</p>', undefined, '<strong>Phase 1:</strong><br>Enable'],
    ['<strong>Enable</strong> <b>it</b>', undefined, '<strong>Enable</strong> <b>it</b>'],
  ])('%s', (html, anchor, heading) => {
    const of = readRoleTable(element(`<table>${row('', html)}${row(html, list('Do'))}</table>`));
    const all = of ? [...of.roles, ...of.rows] : [];
    expect(all.map((part) => [part.anchor, drawn(part.heading)])).toEqual([
      [anchor, heading],
      [anchor, heading],
    ]);
  });

  test('without an anchor, the id of its cell or of the phase’s row counts', () => {
    expect(
      read(`<table><tr id="h"><th id="p">Phase<th id="you">You</tr>
        <tr id="r1"><td>Assess<td>${list('A')}</tr>
        <tr id="r2"><td id="c2">Remediate<td>${list('B')}</tr>
        <tr id="r3"><td id="c3"><a name="a3"></a>Enable<td id="x">${list('C')}</tr></table>`),
    ).toEqual({
      roles: [[1, 'you', 'You']],
      rows: [
        ['r1', 'Assess', '<ul><li>A</li></ul>'],
        ['c2', 'Remediate', '<ul><li>B</li></ul>'],
        ['a3', 'Enable', '<ul><li>C</li></ul>'],
      ],
    });
  });
});

describe('a spanning cell', () => {
  test('groups its rows into one phase', () => {
    expect(
      read(`<table>${row('Phase', 'FastTrack', 'You')}
        <tr><td rowspan="3">Assess</td><td>${list('A')}</td><td rowspan="2">${list('B')}</td></tr>
        <tr><td>and ${list('C')}</td></tr>
        <tr><td></td><td>${list('D')}</td></tr>
        ${row('Enable', list('E'), list('F'))}</table>`),
    ).toEqual({
      roles: [
        [1, undefined, 'FastTrack'],
        [2, undefined, 'You'],
      ],
      rows: [
        [
          undefined,
          'Assess',
          '<ul><li>A</li></ul>\nand <ul><li>C</li></ul>',
          '<ul><li>B</li></ul>\n<ul><li>D</li></ul>',
        ],
        [undefined, 'Enable', '<ul><li>E</li></ul>', '<ul><li>F</li></ul>'],
      ],
    });
  });

  test('may be replaced by empty cells below a phase', () => {
    expect(read(`<table>${header}${row('Assess', list('A'))}${row('', list('B'))}</table>`)).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [[undefined, 'Assess', '<ul><li>A</li></ul>\n<ul><li>B</li></ul>']],
    });
  });

  test('across phases belongs to the first, so that no task appears twice', () => {
    expect(
      read(`<table>${row('Phase', 'You')}
        <tr><td>Assess</td><td rowspan="0">${list('A')}</td></tr><tr><td>Enable</td></tr></table>`),
    ).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [
        [undefined, 'Assess', '<ul><li>A</li></ul>'],
        [undefined, 'Enable', ''],
      ],
    });
  });

  test('across roles belongs to each of them, as a copy', () => {
    const both = `<tr><td>Assess</td><td colspan="2">${list('A')}</td></tr>`;
    const table = readRoleTable(element(`<table>${row('Phase', 'FastTrack', 'You')}${both}</table>`));
    const [first, second] = table?.rows[0]?.cells ?? [];
    expect([first, second].map((cell) => drawn(cell ?? []))).toEqual(['<ul><li>A</li></ul>', '<ul><li>A</li></ul>']);
    expect(first?.[0]).not.toBe(second?.[0]);
  });

  test('across the table is a phase if it is short, and a note to the phase above if it is long', () => {
    const note = `Only where the domain is yours. ${'Ask whoever manages it before you begin. '.repeat(4)}`.trim();
    expect(
      read(`<table>${row('Phase', 'FastTrack', 'You')}
        <tr><th colspan="3">Onboarding</th></tr>
        ${row('Enable', list('A'), list('B'))}
        <tr><td colspan="3">${note}</td></tr></table>`),
    ).toEqual({
      roles: [
        [1, undefined, 'FastTrack'],
        [2, undefined, 'You'],
      ],
      rows: [
        [undefined, 'Onboarding', '', ''],
        [undefined, 'Enable', `<ul><li>A</li></ul>\n${note}`, `<ul><li>B</li></ul>\n${note}`],
      ],
    });
  });

  test('makes the table no role table if it is long and narrower than the table', () => {
    const note = 'Ask whoever manages the domain before you begin. '.repeat(4);
    const tasks = row('Enable', list('A'), list('B'));
    const table = (cell: string): string =>
      `<table>${row('Phase', 'FastTrack', 'You')}${tasks}<tr>${cell}</tr></table>`;
    expect(read(table(`<td colspan="3">${note}</td>`))).toBeDefined();
    for (const cell of [`<td colspan="2">${note}</td>`, `<td>${note}</td>`]) expect(read(table(cell))).toBeUndefined();
  });

  test('ends with its row group, whatever its span', () => {
    expect(
      read(`<table><thead><tr><th rowspan="9">Phase</th><th colspan="2000">You</th></tr></thead>
        <tbody><tr><td rowspan="65534">Assess</td><td>${list('A')}</td></tr></tbody>
        <tbody>${row('Enable', list('B'))}</tbody></table>`),
    ).toEqual({
      roles: [[1, undefined, 'You']],
      rows: [
        [undefined, 'Assess', '<ul><li>A</li></ul>'],
        [undefined, 'Enable', '<ul><li>B</li></ul>'],
      ],
    });
  });

  test.each(['-1', 'two', '', '0.5'])('with the invalid span "%s" spans one column', (span) => {
    expect(
      read(`<table>${row('Phase', 'FastTrack', 'You')}
        <tr><td>Assess</td><td colspan="${span}">${list('A')}</td><td>${list('B')}</td></tr></table>`),
    ).toMatchObject({ rows: [[undefined, 'Assess', '<ul><li>A</li></ul>', '<ul><li>B</li></ul>']] });
  });

  test('with millions of slots makes the table no role table', () => {
    const many = `<tr><td>Assess</td><td colspan="1000" rowspan="0">${list('A')}</td></tr>${row('Enable').repeat(20_000)}`;
    expect(read(`<table>${header}${many}</table>`)).toBeUndefined();
  });
});

describe('unbalanced HTML', () => {
  test('cells, rows and items need no end tags, and an end tag of a line break is a line break', () => {
    expect(
      read(`<table><tr><td>Phase<td>FastTrack<td>You
        <tr><td><strong>Assess</strong></br><td><ul><li>A<li>B<ul><li>C</ul></ul><td><ul><li>D</br>E
        <tr><td>Enable</strong><td><ul><li>F</li></td></ul><td><p><ul><li>G</p></table>`),
    ).toEqual({
      roles: [
        [1, undefined, 'FastTrack'],
        [2, undefined, 'You'],
      ],
      rows: [
        [undefined, 'Assess', '<ul><li>A</li><li>B<ul><li>C</li></ul></li></ul>', '<ul><li>D<br>E\n        </li></ul>'],
        [undefined, 'Enable', '<ul><li>F</li></ul>', '<p></p><ul><li>G<p></p></li></ul>'],
      ],
    });
  });
});

test('a table without a header has roles without headings', () => {
  expect(read(`<table>${row('Assess', list('A'), 'Text')}${row('Enable', list('B'), 'Text')}</table>`)).toEqual({
    roles: [[1, undefined, '']],
    rows: [
      [undefined, 'Assess', list('A')],
      [undefined, 'Enable', list('B')],
    ],
  });
});

test('the text below the first line of a long phase cell opens the phase for each role', () => {
  const intro = 'It takes weeks, and all of you are part of it. '.repeat(4).trim();
  expect(read(`<table>${header}${row(`<b>Assess</b><br>${intro}`, list('A'))}</table>`)).toEqual({
    roles: [[1, undefined, 'You']],
    rows: [[undefined, '<b>Assess</b>', `<p>${intro}</p>${list('A')}`]],
  });
});

describe('a table is no role table', () => {
  const long = 'This is where all of you come together and agree on who is to do what, when and with whom. '.repeat(2);
  test.each([
    ['without rows', `<thead>${header}</thead>`],
    ['with empty rows only', `${header}${row('', '')}`],
    ['without any content', ''],
    ['without lists', `${header}${row('Assess', 'A')}`],
    ['with lists in its first column only', `${header}${row(list('A'), 'Assess')}`],
    ['with lists in its first column, too', `${header}${row(`Assess ${list('A')}`, list('B'))}`],
    ['with a single column', `${row('Duties')}${row(list('A'))}`],
    ['that lays out other tables', `${header}${row('Left', `<table>${row(list('A'))}</table>`)}`],
    ['with a table in its first column', `${header}${row(`<table>${row('A')}</table>`, list('B'))}`],
    ['with long texts in its first column', `${header}${row(long, list('A'))}`],
    ['that starts with a note', `${header}<tr><td colspan="2">${long}</td></tr>${row('Assess', list('A'))}`],
    ['whose first phase has no heading', `${header}${row('', list('A'))}${row('Enable', list('B'))}`],
    ['with lists in its header', `<thead>${row('Phase', list('A'))}</thead>${row('Enable', list('B'))}`],
    ['with lists in fewer than half of its rows', `${header}${row('A', list('A'))}${row('B', 'b')}${row('C', 'c')}`],
    ['whose columns with lists have no heading', `${row('Phase', '')}${row('Assess', list('A'))}`],
  ])('%s', (_, rows) => {
    expect(read(`<table>${rows}</table>`)).toBeUndefined();
  });
});

test('a table in an item stays in the item', () => {
  const inner = `<table><tbody>${row('Phase', 'You')}${row('x', list('y'))}</tbody></table>`;
  expect(read(`<table>${header}${row('Enable', list(`Do${inner}`))}</table>`)).toMatchObject({
    rows: [[undefined, 'Enable', `<ul><li>Do${inner}</li></ul>`]],
  });
});

test('the result is a copy, so that changing it does not change the table', () => {
  const table = element(`<table>${header}${row('<p id="x"><a name="y"></a>Enable</p>', list('Do'))}</table>`);
  const before = structuredClone(table);
  const { roles = [], rows = [] } = readRoleTable(table) ?? {};
  const nodes = [...roles, ...rows].flatMap(({ heading }) => heading).concat(rows.flatMap(({ cells }) => cells.flat()));
  for (const node of nodes) if (node.type === 'element') node.children = [];
  expect(table).toEqual(before);
});

describe('for any table, no word of a phase or a role is lost', () => {
  const first = fc.constantFrom('*', '<a name=n*></a>*', '<b>*</b>', '<p>*<p>*', '*</br>*', '');
  const listed = fc.constantFrom('<ul><li>*</ul>', '*<ol><li>*</ol>*', '<b>*<ul><ul>*</b></ul>', '<p>*<ul>*<li>*<li>*');
  const other = fc.constantFrom('*', '<p>*<p>*', '');
  const isHead = fc.boolean();

  /** Generates rows of up to three cells. */
  function rowsOf<Cell>(cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell[][]> {
    return fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  }

  /** Replaces each `*` with a unique word. */
  function name(rows: string): string {
    let count = 0;
    return rows.replaceAll('*', () => `w${String(count++)}e`);
  }

  /** Builds a table with a heading for every possible column. */
  function build(rows: string, hasHead: boolean): Element {
    const heads = `<tr>${'<th>Role'.repeat(100)}</tr>`;
    return element(`<table>${hasHead ? `<thead>${heads}</thead>` : heads}${rows}</table>`);
  }

  test('with unclosed and spanning cells', () => {
    const span = fc.constantFrom('', '', ' colspan=2', ' rowspan=2', ' rowspan=0', ' colspan=3 rowspan=2');
    const cell = fc.record({ span, content: listed, end: fc.constantFrom('', '</td>') });
    const phases = fc.array(fc.tuple(first, fc.constantFrom('', ' colspan=2'), rowsOf(cell)), {
      minLength: 1,
      maxLength: 3,
    });
    let found = 0;
    fc.assert(
      fc.property(phases, isHead, (phases, hasHead) => {
        const lines = phases.map(([heading, width, rows]) => {
          const cells = rows.map((row) => row.map(({ span, content, end }) => `<td${span}>${content}${end}`).join(''));
          return `<tr><td${width} rowspan=${String(rows.length)}>${heading}${cells.join('\n<tr>')}`;
        });
        const html = name(lines.join('\n'));
        // Every cell holds a list, so every column is a role.
        const table = readRoleTable(build(html, hasHead));
        if (!table) return;
        found++;
        const kept = new Set(wordsOf(table.rows.flatMap(({ heading, cells }) => [...heading, ...cells.flat()])));
        expect(wordsIn([[html]], 0).filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('with columns that are no roles', () => {
    const rows = fc.array(fc.tuple(first, fc.array(fc.oneof(listed, other), { maxLength: 3 })), { maxLength: 5 });
    let found = 0;
    fc.assert(
      fc.property(rows, isHead, (rows, hasHead) => {
        const lines = name(rows.map(([heading, cells]) => [heading, ...cells].join('|')).join('\n'));
        const cells = lines.split('\n').map((line) => line.split('|'));
        const table = readRoleTable(build(cells.map((line) => row(...line)).join('\n'), hasHead));
        if (!table) return;
        found++;
        expect(wordsOf(table.rows.flatMap(({ heading }) => heading))).toEqual(wordsIn(cells, 0));
        for (const [order, { column }] of table.roles.entries()) {
          expect(wordsOf(table.rows.flatMap((one) => one.cells[order] ?? []))).toEqual(wordsIn(cells, column));
        }
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  function wordsIn(cells: string[][], column: number): string[] {
    const html = cells.map((line) => line[column] ?? '').join('');
    return html.replaceAll(/name=\w+/gu, '').match(/w\d+e/gu) ?? [];
  }

  function wordsOf(nodes: ElementContent[]): string[] {
    return textOf(nodes).match(/w\d+e/gu) ?? [];
  }
});
