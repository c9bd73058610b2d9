/** Tests the reports of anchors that the page cannot use as they are. */
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/markdown/parse-document.ts';
import { docsetAround } from '../support/docset-around.ts';

function problemsOf(...lines: string[]): string[] {
  const source = ['# Title', '', ...lines].join('\n');
  const { problems } = parseDocument(source, { file: 'x.md', path: 'x', around: docsetAround() });
  return problems.map(({ code, line, hint }) => `${code} ${String(line)}: ${hint}`);
}

test.each(['## <a name="j-main"></a>Heading', 'Text <a id="j-main"></a>'])(
  'reports an anchor that the site reserves, and its replacement: %s',
  (line) => {
    expect(problemsOf(line)).toEqual(['anchor-reserved 3: Rename it; the page uses "section-j-main" instead.']);
  },
);

test.each(['## <a name="a"></a>Heading', 'Text <a id="a"></a>'])('reports an anchor that is used twice: %s', (line) => {
  expect(problemsOf(line, '', line)).toEqual([expect.stringMatching(/^anchor-duplicate 5: /u)]);
});
