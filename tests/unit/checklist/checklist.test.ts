import { expect, test } from 'vitest';
import { buildChecklist } from '../../../src/checklist/build-checklist.ts';
import type { Checklist } from '../../../src/checklist/checklist.ts';
import { IdAllocator } from '../../../src/checklist/identity/ledger/id-allocator.ts';
import { rowsOf } from '../../../src/checklist/identity/ledger/rows.ts';
import { allItems, itemsOf, leavesOf, phasesOf } from '../../../src/checklist/walk-items.ts';
import { parseDocument } from '../../../src/markdown/parse-document.ts';
import { noSurroundings } from '../../../src/markdown/surroundings.ts';

function checklist(source: string): Checklist {
  const options = { file: 'x.md', path: 'x', around: noSurroundings };
  const document = parseDocument(source, options);
  const ids = new IdAllocator([]).completeIds(rowsOf(document), []);
  return buildChecklist(document, { document: 'x', list: 'x', ids, added: new Map(), changed: new Map() });
}

function ids(list: Checklist): string[] {
  return list.sections.flatMap(({ blocks }) => allItems(itemsOf(blocks)).map(({ id }) => id));
}

test('gives an item the anchor of its phase and its position as its id', () => {
  const list = checklist('# T\n\n## <a name="general"></a>Allgemein\n\n- a\n- b\n  - c\n  - d\n    - e\n');
  expect(ids(list)).toEqual(['general/1', 'general/2', 'general/2.1', 'general/2.2', 'general/2.2.1']);
});

test('continues the numbering across all lists of a phase', () => {
  const list = checklist('# T\n\n## P\n\n- a\n\nText.\n\n### Deeper\n\n1. b\n2. c\n\n> [!NOTE]\n> - not an item\n');
  expect(ids(list)).toEqual(['p/1', 'p/2', 'p/3']);
});

test('continues the numbering across two lists below one item', () => {
  expect(ids(checklist('# T\n\n## P\n\n- a\n  - b\n\n  Text.\n\n  1. c\n'))).toEqual(['p/1', 'p/1.1', 'p/1.2']);
});

test('makes no phase of a section without a list, and no items of a list before the sections', () => {
  const list = checklist('# T\n\n- shown\n\n## One\n\nText.\n\n## Two\n\n- item\n');
  expect(phasesOf(list).map(({ heading }) => heading.anchor)).toEqual(['two']);
  expect(list.blocks).toMatchObject([{ type: 'list', items: [{ html: 'shown' }] }]);
});

test('counts an item without nested items as a leaf, even with a callout', () => {
  const [phase] = phasesOf(checklist('# T\n\n## P\n\n- a\n  > [!TIP]\n  > t\n- b\n  - c\n'));
  expect(leavesOf(itemsOf(phase?.blocks ?? [])).map(({ text }) => text)).toEqual(['a', 'c']);
});

test('includes lists in HTML, in tabs, in columns and in Learn’s checklists', () => {
  const list = checklist(
    [
      '# T\n\n## P\n\n- a\n',
      '<ul>\n<li>b</li>\n<li>c<ul><li>d</li></ul></li>\n</ul>\n',
      '### [Tab](#tab/x)\n\n- e\n\n---\n',
      ':::row:::\n   :::column:::\n      - f\n   :::column-end:::\n:::row-end:::\n',
      '> [!div class="checklist"]\n> - g\n',
    ].join('\n'),
  );
  expect(ids(list)).toEqual(['p/1', 'p/2', 'p/3', 'p/3.1', 'p/4', 'p/5', 'p/6']);
  const [phase] = phasesOf(list);
  expect(allItems(itemsOf(phase?.blocks ?? [])).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('makes no phase of a section of links, and no item of an alert that is written as a list item', () => {
  const list = checklist('# T\n\n## P\n\n- a\n- > [!NOTE]\n  > b\n\n## See also\n\n- [c](https://example.com)\n');
  expect(ids(list)).toEqual(['p/1']);
});
