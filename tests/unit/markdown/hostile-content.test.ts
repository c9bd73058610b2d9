/**
 * Tests that documents, which are untrusted input, neither run code in a page nor hang the parser. No test measures time: a
 * document that would take minutes makes its test run into the timeout.
 */
import fc from 'fast-check';
import type { Element } from 'hast';
import { raw } from 'hast-util-raw';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Block, Document, ListItem } from '../../../src/markdown/document.ts';
import { parseDocument } from '../../../src/markdown/parse-document.ts';
import { problemCodes } from '../../../src/problems/problem.ts';
import { docsetAround } from '../support/docset-around.ts';

function read(source: string): Document {
  return parseDocument(source, { file: 'input.md', path: 'input', around: docsetAround() });
}

/** Returns all HTML of a document's pages. */
function htmlOf({ heading, blocks, sections, roles }: Document): string[] {
  const ofItem = ({ html, blocks: inner }: ListItem): string[] => [html, ...inner.flatMap(ofBlock)];
  const ofBlock = (block: Block): string[] => {
    if (block.type === 'list') return block.items.flatMap(ofItem);
    return [block.type === 'heading' ? block.heading.html : block.html];
  };
  const all = [...sections, ...roles.flatMap((role) => role.sections)];
  return [
    heading.html,
    ...roles.map((role) => role.heading.html),
    ...blocks.flatMap(ofBlock),
    ...all.flatMap((section) => [section.heading.html, ...section.blocks.flatMap(ofBlock)]),
  ];
}

const elements = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 ' +
    'h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table ' +
    'tbody td tfoot th thead tr tt u ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  (
    'align alt className colSpan dataKind dir headers height href id lang loading open reversed rowSpan scope src start tabIndex ' +
    'title type value width'
  ).split(' '),
);

/** Parses HTML as a browser does, and returns everything in it that must not reach a page. */
function findUnsafe(html: string): string[] {
  const found: string[] = [];
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (!elements.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (!attributes.has(name)) found.push(`${tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/u.test(String(value)))
        found.push(String(value));
      if (name === 'src' && !/^\/(?!\/)/u.test(String(value))) found.push(String(value));
      if (name === 'id' && /^j-|\/\d+(?:\.\d+)*$/iu.test(String(value))) found.push(`#${String(value)}`);
    }
  });
  return found;
}

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"><embed src="x.swf"></object>',
  '<style>body { display: none }</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0; url=https://evil.example">',
  '<form action="https://evil.example"><input name="a"><button formaction="x">Go</button><select><option>x</select></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<a href="java&Tab;script:alert(1)">x</a>',
  '<a href="jav\nascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:x" ping="https://evil.example" target="_top" download>x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<p style="position:fixed;inset:0" onclick="alert(1)" contenteditable autofocus tabindex=1>x</p>',
  '<body onload="alert(1)" background="https://evil.example/x.png">x</body>',
  '<table background="https://evil.example/x.png"><tr><td onmouseover=alert(1)>x</table>',
  '<div is="x-y" slot="a" part="b" itemscope>x</div>',
  '<video src=x onerror=alert(1) controls poster="https://evil.example/x.png"></video><audio src=x></audio>',
  '<img srcset="https://evil.example/x.png 2x" sizes="1px"><picture><source srcset="https://evil.example"></picture>',
  '<a id="j-main"></a><p id="j-outlines">x</p><img name="body" id="general/1"><a name="__proto__"></a>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x][a]\n\n[a]: javascript:alert(1) "x"',
  '[!INCLUDE [<img src=x onerror=alert(1)>](x.md)]',
  '[!VIDEO javascript:alert(1)]',
  ':::image source="javascript:alert(1)" alt-text="<img src=x onerror=alert(1)>":::',
  ':::video source="javascript:alert(1)":::',
  '> [!NOTE] <img src=x onerror=alert(1)>\n> x',
  '> [!<script>alert(1)</script>]\n> x',
  '# [<img src=x onerror=alert(1)>](#tab/"onload=alert(1))\n\nx\n\n---',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
];

describe('a page runs nothing of', () => {
  test.each(attacks)('%s', (attack) => {
    const places = [
      attack,
      `- a ${attack}\n- b`,
      `## h ${attack}`,
      `| a |\n| - |\n| ${attack.replaceAll('\n', ' ')} |`,
    ];
    for (const place of places) {
      const document = read(`# T\n\n## S\n\n${place}\n`);
      expect(htmlOf(document).flatMap(findUnsafe)).toEqual([]);
      expect(document.title).toBe('T');
    }
  });

  test('raw HTML, and each part left out is reported with its line', () => {
    const { problems } = read('# T\n\nText.\n\n<iframe src="x"></iframe>\n\n<p onclick="x">p</p>\n');
    expect(problems.map(({ code, line }) => `${code} ${String(line)}`)).toEqual(['html-left-out 5', 'html-left-out 7']);
  });
});

const deep = 10_000;
const floods: [string, string][] = [
  ['quotes', `${'>'.repeat(deep)} word`],
  ['lists on one line', `${'- '.repeat(deep)}word`],
  ['lists by indentation', Array.from({ length: 800 }, (_, level) => `${'  '.repeat(level)}- word`).join('\n')],
  ['brackets', `${'['.repeat(deep)}word${']'.repeat(deep)}`],
  ['links', `${'['.repeat(deep)}word${'](x)'.repeat(deep)}`],
  ['images', `${'!['.repeat(deep)}word${'](x)'.repeat(deep)}`],
  ['emphases', `${'*_'.repeat(deep)}word${'_*'.repeat(deep)}`],
  ['unclosed emphases', '*a_ '.repeat(deep * 4)],
  ['elements', `${'<div>'.repeat(deep)}word${'</div>'.repeat(deep)}`],
  ['unclosed elements', `word ${'<span>'.repeat(deep)}`],
  ['unclosed bold elements before paragraphs', `${'<b class="a">'.repeat(400)}${'<p>word'.repeat(deep)}`],
  ['columns', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'word\n'.repeat(deep)}`],
  ['references', `[a]: http://example.com/${'x'.repeat(deep)}\n\n${'[a] '.repeat(deep * 4)}word`],
  ['equal headings', '## Same\n\n'.repeat(deep)],
  ['equal anchors', '<a id="same"></a>word\n\n'.repeat(deep)],
  [
    'equal characters',
    ['<', '&', '`', '*', '[', ']', '|', '\n', '\uE000', '\0', '~', ':::', '[!', '\r']
      .map((sign) => sign.repeat(deep * 2))
      .join('\n\n'),
  ],
];

describe('the parser finishes and keeps the words, even with too many', () => {
  test.each(floods)('%s', (_, flood) => {
    const document = read(`# T\n\n${flood}\n\nlast\n`);
    const text = JSON.stringify([document.blocks, document.sections]);
    expect(text).toContain('last');
    if (flood.includes('word')) expect(text).toContain('word');
    expect(htmlOf(document).flatMap(findUnsafe)).toEqual([]);
  });

  test.each([
    [
      'aliases',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${String(n)}: &b${String(n)} [*${n === 0 ? 'a' : `b${String(n - 1)}`}, *${n === 0 ? 'a' : `b${String(n - 1)}`}]`).join('\n')}`,
    ],
    ['aliases of themselves', 'a: &a [*a, *a]'],
    ['flow brackets', `a: ${'['.repeat(deep)}`],
    ['keys', Array.from({ length: 5000 }, (_, n) => `k${String(n)}: v`).join('\n')],
    ['functions', 'a: !!js/function "function () { alert(1) }"'],
    ['prototypes', '__proto__:\n  title: x\nconstructor: y'],
  ])('YAML constructs: %s', (_, yaml) => {
    const document = read(`---\ntitle: T\n${yaml}\n---\n\nWords.\n`);
    expect(JSON.stringify(document.blocks)).toContain('Words.');
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

const word = fc.constantFrom('alpha', 'bravo', 'charlie', 'delta');
const part = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.constantFrom(...attacks),
  fc.constantFrom(
    '\n',
    '\n\n',
    '  ',
    '    ',
    '- ',
    '1. ',
    '> ',
    '> [!NOTE]\n> ',
    '[!TIP]',
    '# ',
    '## <a name="x"></a>',
    '<table><tr><td>',
    '<ul><li>',
    '</li></ul>',
    '</table>',
    '| a | b |\n| - | - |\n',
    '[!INCLUDE [a](b.md)]',
    ':::row:::\n',
    ':::column:::\n',
    ':::row-end:::',
    ':::image source="a.png" alt-text="b":::',
    '# [A](#tab/a)\n',
    '---\n',
    '[^1]',
    '\n[^1]: ',
    '- [x] ',
    '```\n',
    '`',
    '**',
    '_',
    '[',
    '](us-gov-appendix.md#general)',
    '](',
    ')',
    '<details><summary>',
    '</details>',
    '<!--',
    '-->',
    '&lt;',
    '\\',
    '\u00a0',
    '\r\n',
    '\t',
    '\0',
    '\ud800',
    '<a id="x">',
    '</a>',
    '</br>',
    '[!VIDEO https://example.com/a]',
    '> [!div class="checklist"]\n',
  ),
);

test('any mix of constructs gives a safe document with valid lines and unique anchors', () => {
  const source = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  const property = fc.property(source, (text) => {
    const document = read(text);
    const lines = text.split('\n').length;
    expect(htmlOf(document).flatMap(findUnsafe)).toEqual([]);
    expect(new Set(document.anchors).size).toBe(document.anchors.length);
    for (const { code, line = 1 } of document.problems) {
      expect(problemCodes).toContain(code);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
    }
    expect(read(text)).toEqual(document);
  });
  fc.assert(property, { numRuns: 1500 });
});
