/** Tests reading HTML lists as items. */
import type { Element, ElementContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Block, ListBlock } from '../../../src/markdown/document.ts';
import { type PartWriter, readHtmlItem, readHtmlList } from '../../../src/markdown/blocks/html-list.ts';

const parts: PartWriter = {
  html: (children) => toHtml(children).trim(),
  inline: (children) => toHtml(children).trim(),
  line: 7,
  fileLine: (line) => line,
};

/** Parses HTML, and returns its first element. */
function element(html: string): Element {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  const found = 'children' in tree ? tree.children.find((child) => child.type === 'element') : undefined;
  if (found?.type !== 'element') throw new Error(`No element in ${html}`);
  return found;
}

/** Draws a list as lines: `- ` and the HTML of each item, with its blocks indented below. */
function drawn(list: ListBlock): string[] {
  return list.items.flatMap(({ html, blocks }) => [
    `- ${html}`,
    ...blocks.flatMap(drawBlock).map((line) => `  ${line}`),
  ]);
}

function drawBlock(block: Block): string[] {
  if (block.type === 'list') return drawn(block);
  return block.type === 'html' ? [block.html] : [];
}

function read(html: string): string[] {
  return drawn(readHtmlList(element(html), parts));
}

describe('an item', () => {
  test('has the HTML of its line, and its plain text', () => {
    const list = readHtmlList(element('<ul><li>Assign <b>licenses</b> to\n  your&nbsp;users.</li></ul>'), parts);
    expect(list).toEqual({
      type: 'list',
      items: [
        {
          line: 7,
          html: 'Assign <b>licenses</b> to\n  your\u00A0users.',
          text: 'Assign licenses to your\u00A0users.',
          blocks: [],
        },
      ],
    });
  });

  test('has the line of its element, else that of the enclosing list', () => {
    const list = element('<ul><li>First<ul><li>Nested</li></ul></li><li>Second</li></ul>');
    const position = { start: { line: 12, column: 1 }, end: { line: 13, column: 1 } };
    const [first] = list.children;
    if (first) first.position = position;
    const { items } = readHtmlList(list, parts);
    expect(items.map(({ line }) => line)).toEqual([12, 7]);
    expect(items[0]?.blocks).toMatchObject([{ type: 'list', items: [{ line: 12, text: 'Nested' }] }]);
  });

  test.each([
    ['a paragraph', '<p>Text</p><p>More</p>', ['- Text', '  <p>More</p>']],
    ['a heading', '<h4>Text</h4>More', ['- Text', '  <p>More</p>']],
    ['a div', '<div>Text</div><div>More</div>', ['- Text', '  <div>More</div>']],
    ['divs of paragraphs', '<div><div><p>Text</p><p>More</p></div></div>', ['- Text', '  <p>More</p>']],
    ['an empty paragraph', '<p>&nbsp;</p><p>Text</p>', ['- Text']],
    ['an anchor before a paragraph', '<a name="x"></a><p>Text</p>', ['- <a name="x"></a>Text']],
    ['bold around paragraphs', '<b><p>Text</p><p>More</p></b>', ['- <b>Text</b>', '  <p><b>More</b></p>']],
  ])('opens with the text of %s', (_, html, expected) => {
    expect(read(`<ul><li>${html}</li></ul>`)).toEqual(expected);
  });

  test('has no text if it opens with a block such as a quote', () => {
    const { items } = readHtmlList(element('<ol><li><blockquote>Quote</blockquote>Text</li></ol>'), parts);
    expect(items).toEqual([
      {
        line: 7,
        html: '',
        text: '',
        blocks: [{ type: 'html', html: '<blockquote>Quote</blockquote><p>Text</p>', line: 7 }],
      },
    ]);
  });

  test('stays an item even if it is empty, so that items keep their positions across languages', () => {
    expect(read('<ul><li>One<li></li><li>Three</ul>')).toEqual(['- One', '- ', '- Three']);
  });

  test('has the content after its text as blocks, in order', () => {
    expect(read('<ul><li>Text<br><ul><li>A</li></ul>Between<p>them</p><ol><li>B</li></ol>after</li></ul>')).toEqual([
      '- Text',
      '  - A',
      '  <p>Between</p><p>them</p>',
      '  - B',
      '  <p>after</p>',
    ]);
  });

  test('keeps tables, quotes and code whole', () => {
    expect(read('<ul><li>Text<table><tr><td><ul><li>x</ul></table><pre>code</pre></ul>')).toEqual([
      '- Text',
      '  <table><tbody><tr><td><ul><li>x</li></ul></td></tr></tbody></table><pre>code</pre>',
    ]);
  });

  test('has the lists inside other elements', () => {
    expect(read('<ul><li><div id="d">Text<div><ul><li>A</ul></div></div></ul>')).toEqual(['- Text', '  - A']);
    expect(read('<ul><li><b id="b">Text<ul><li>A</li></ul>more</b></li></ul>')).toEqual([
      '- <b id="b">Text</b>',
      '  - A',
      '  <p><b>more</b></p>',
    ]);
    expect(read('<ul><li><h4>Text<ul><li>A</ul></h4></ul>')).toEqual(['- Text', '  - A']);
  });

  test('keeps its id as an anchor in its text', () => {
    expect(read('<ul><li id="x">Text</li><li id="y"><p>Text</p></li></ul>')).toEqual([
      '- <a id="x"></a>Text',
      '- <a id="y"></a>Text',
    ]);
  });

  test('turns the elements of alerts into callouts', () => {
    const html = '<ul><li>Text<aside data-alert="tip" data-title="Title"><p>A</p></aside></li></ul>';
    const { items } = readHtmlList(element(html), parts);
    expect(items[0]?.blocks).toEqual([{ type: 'callout', kind: 'tip', title: 'Title', html: '<p>A</p>', line: 7 }]);
    expect(read('<ul><li>Text<aside data-alert="unknown"><p>A</p></aside></li></ul>')).toEqual([
      '- Text',
      '  <aside data-alert="unknown"><p>A</p></aside>',
    ]);
  });

  test('drops a block of which nothing may be shown', () => {
    const { items } = readHtmlList(element('<ul><li>Text<form>x</form></ul>'), { ...parts, html: () => '' });
    expect(items).toEqual([{ line: 7, html: 'Text', text: 'Text', blocks: [] }]);
  });

  test('has the alternative text of images in its text, but no scripts and comments', () => {
    const { items } = readHtmlList(
      element('<ul><li><img src="a.png" alt="Check:"> done<br>today<script>x()</script><!-- no --></ul>'),
      parts,
    );
    expect(items[0]?.text).toBe('Check: done today');
  });

  test.each([
    ['Japanese', 'ユーザーに\u3000ライセンスを割り当てる。', '組織のDNSを確認する。'],
    ['Arabic', 'تعيين التراخيص للمستخدمين.', 'التحقق من DNS الخاص بالمؤسسة.'],
  ])('reads text in %s', (_, first, second) => {
    const { items } = readHtmlList(element(`<ul><li>${first}<ul><li>${second}</ul></ul>`), parts);
    expect(items).toEqual([
      {
        line: 7,
        html: first,
        text: first,
        blocks: [{ type: 'list', items: [{ line: 7, html: second, text: second, blocks: [] }] }],
      },
    ]);
  });
});

describe('an ordered list', () => {
  test.each([
    ['<ol><li>A</ol>', 1],
    ['<ol start="4"><li>A</ol>', 4],
    ['<ol start="0"><li>A</ol>', 0],
    ['<ol start="four"><li>A</ol>', 1],
    ['<ol start="1e400"><li>A</ol>', 1],
    ['<ul start="4"><li>A</ul>', undefined],
  ])('%s starts with %s', (html, start) => {
    expect(readHtmlList(element(html), parts).start).toBe(start);
  });
});

describe('unbalanced HTML', () => {
  test('items need no end tag', () => {
    expect(read('<ul>\n<li>A\n<li>B\n<ul>\n<li>C\n</ul>\n<li>D\n</ul>')).toEqual(['- A', '- B', '  - C', '- D']);
  });

  test('an end tag of a line break is a line break', () => {
    expect(read('<ul><li>A</br>B</li></ul>')).toEqual(['- A<br>B']);
  });

  test('a list in an unclosed paragraph is nested', () => {
    expect(read('<ul><li><p>A<ul><li>B</ul></p></li></ul>')).toEqual(['- A', '  - B']);
  });

  test('items in an unclosed anchor are items', () => {
    expect(read('<ul><a name="x"><li>A</li><li>B</li></ul>')).toEqual(['- A', '- B']);
  });
});

describe('content between items', () => {
  test('a list belongs to the item before it', () => {
    expect(read('<ul><li>A</li><ul><li>B</li><ul><li>C</li></ul></ul><li>D</li></ul>')).toEqual([
      '- A',
      '  - B',
      '    - C',
      '- D',
    ]);
  });

  test('a list before the first item becomes part of the outer list', () => {
    expect(read('<ul>\n<ul><li>A</li><li>B</li></ul>\n<li>C</li></ul>')).toEqual(['- A', '- B', '- C']);
  });

  test('text and elements belong to the item before them', () => {
    expect(read('<ul><li>A</li>and <b>this</b><p>and that</p><li>B</li>end</ul>')).toEqual([
      '- A',
      '  <p>and <b>this</b></p><p>and that</p>',
      '- B',
      '  <p>end</p>',
    ]);
  });

  test('text after an empty item becomes the text of that item', () => {
    expect(read('<ul><li></li>A<li>B</li></ul>')).toEqual(['- A', '- B']);
  });

  test('text before the first item becomes an item, with the next list below it', () => {
    expect(read('<ul>A<ul><li>B</li></ul><li>C</li></ul>')).toEqual(['- A', '  - B', '- C']);
  });

  test('items in a div are items', () => {
    expect(read('<ul><li>A</li><div>more<li>B</li></div><li>C</li></ul>')).toEqual([
      '- A',
      '  <p>more</p>',
      '- B',
      '- C',
    ]);
  });

  test('blanks and comments are no item', () => {
    expect(read('<ul>\n<!-- none -->\n&nbsp;<br></ul>')).toEqual([]);
  });
});

test('reading a list does not change the tree', () => {
  const list = element('<ul>A<li><b id="b">Text<ul><li>A</li></ul>more</b></li><div><li>B</div></ul>');
  const before: ElementContent = structuredClone(list);
  readHtmlList(list, parts);
  expect(list).toEqual(before);
});

test('readHtmlItem reads an item that is partly or wholly HTML', () => {
  const { children } = element('<div><p>Text</p><ul><li>A</li></ul>more</div>');
  expect(readHtmlItem(children, parts)).toMatchObject({
    html: 'Text',
    text: 'Text',
    blocks: [
      { type: 'list', items: [{ text: 'A' }] },
      { type: 'html', html: '<p>more</p>' },
    ],
  });
});
