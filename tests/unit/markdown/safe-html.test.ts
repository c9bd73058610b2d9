/** Tests the HTML that is put into a page. `hostile-content.test.ts` tests that it is safe. */
import fc from 'fast-check';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { toSafeHtml } from '../../../src/markdown/html/safe-html.ts';

function element(tagName: string, ...children: Element[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

test('of tables in the cells of tables, only the outermost scrolls', () => {
  const cells = fc.array(fc.constantFrom('td', 'th'), { maxLength: 5 });
  const property = fc.property(cells, (tagNames) => {
    const table = tagNames.reduce(
      (inner, tagName) => element('table', element('tbody', element('tr', element(tagName, inner)))),
      element('table'),
    );
    const html = toSafeHtml([table]);
    expect(html).toMatch(/^<div class="wide" tabindex="0"><table>/u);
    expect(html.split('tabindex')).toHaveLength(2);
  });
  fc.assert(property);
});
