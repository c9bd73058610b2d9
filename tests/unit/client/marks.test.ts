/** The store of marks, while another tab writes to the same storage. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatMark, parseMark } from '../../../src/progress/marks/mark-format.ts';
import { markKey } from '../../../src/progress/marks/mark-key.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';
import { asideKey } from '../../../src/client/storage/storage.ts';
import { createTab, type Page, type Tab } from '../support/page-in-tab.ts';

const key = markKey('default', 'a', 'p/1');
const done: Mark = { status: 'done', at: '2001-01-02T03:04:05.678Z', note: ['mine', '2001-01-02T03:04:05.678Z'] };

let tab: Tab;

beforeEach(() => {
  tab = createTab({ list: 'a', phases: [['p', '1', '2']] });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Writes an entry as another tab does, and tells the page. */
function writeElsewhere(page: Page, entry: string): void {
  tab.local.setItem(key, entry);
  page.dispatch('storage', { key, newValue: entry });
}

const stored = (): Mark | undefined => parseMark(tab.local.getItem(key) ?? '');

describe('an entry that another tab wrote and that cannot be read', () => {
  const unreadable = '{"v":99,"state":"half"}';

  test('takes no mark away, and stays as it is', async () => {
    tab.local.setItem(key, formatMark(done));
    const page = await tab.open();
    writeElsewhere(page, unreadable);
    expect(page.store.markOf(page.item('p/1'))).toEqual(done);
    expect(page.item('p/1').status).toBe('done');
    expect(page.store.$unreadable.get()).toBe(true);
    expect(tab.local.getItem(key)).toBe(unreadable);
  });

  test('is copied before the next change of the item replaces it', async () => {
    tab.local.setItem(key, formatMark(done));
    const page = await tab.open();
    writeElsewhere(page, unreadable);
    page.store.updateMarks('owner', [[page.item('p/1'), { owner: 'Ana' }]]);
    expect(stored()).toMatchObject({ ...done, owner: ['Ana', expect.any(String) as string] });
    expect(tab.local.getItem(asideKey(key))).toBe(unreadable);
  });
});

test('the removal of an entry in another tab removes the mark', async () => {
  tab.local.setItem(key, formatMark(done));
  const page = await tab.open();
  tab.local.removeItem(key);
  page.dispatch('storage', { key, newValue: null });
  expect(page.store.markOf(page.item('p/1'))).toBeUndefined();
  expect(page.item('p/1').status).toBe('open');
});

describe('a change of an item whose entry another tab changed unseen', () => {
  const owner = ['Ana', '2001-01-01T00:00:00.000Z'] as const;
  const note = ['theirs', '2001-01-03T00:00:00.000Z'] as const;

  test.each<[string, Mark, Partial<Mark>]>([
    ['an owner', { status: 'open', at: '', owner }, { status: 'done', owner }],
    ['a note', { ...done, note }, { status: 'done', note }],
    [
      'a status by a clock that is ahead',
      { status: 'in-progress', at: '9999-01-01T00:00:00.000Z' },
      { status: 'in-progress' },
    ],
  ])('keeps %s of the other tab', async (_, theirs, merged) => {
    const page = await tab.open();
    tab.local.setItem(key, formatMark(theirs));
    page.store.updateMarks('status', [[page.item('p/1'), { status: 'done' }]]);
    expect(stored()).toMatchObject(merged);
    expect(page.store.markOf(page.item('p/1'))).toEqual(stored());
    expect(page.store.$action.get()?.changes[0]?.after).toEqual(stored());
  });

  test('keeps the change, if that is newer', async () => {
    const page = await tab.open();
    tab.local.setItem(key, formatMark(done));
    page.store.updateMarks('status', [[page.item('p/1'), { status: 'in-progress' }]]);
    expect(stored()).toMatchObject({ status: 'in-progress', note: done.note });
    expect(page.item('p/1').status).toBe('in-progress');
  });
});
