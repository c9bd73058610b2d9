/** Undo in a tab that shows one project after another. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseMark } from '../../../src/progress/marks/mark-format.ts';
import { chosenProjectKey, defaultProject, markKey, projectKey } from '../../../src/progress/marks/mark-key.ts';
import type { Status } from '../../../src/progress/marks/mark.ts';
import type { Notice } from '../../../src/client/ui/notices.ts';
import { createTab, type Page, type Tab } from '../support/page-in-tab.ts';

let notices: string[];
let tab: Tab;
let page: Page;

vi.mock('../../../src/client/data/words.ts', () => ({ loadWords: () => Promise.resolve((key: string) => key) }));
vi.mock('../../../src/client/ui/notices.ts', () => ({
  showNotice: ({ text }: Notice) => {
    notices.push(text);
    return Promise.resolve();
  },
}));

beforeEach(() => {
  notices = [];
  tab = createTab({ list: 'a', phases: [['p', '1']] });
  tab.local.setItem(projectKey('other'), '{"v":1,"name":"Other"}');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Opens the page with a project. */
async function show(project: string): Promise<void> {
  tab.session.setItem(chosenProjectKey, project);
  page = await tab.open();
}

/** Leaves the page, which stores its steps. */
async function leave(): Promise<void> {
  await import('../../../src/client/journal/record-actions.ts');
  page.dispatch('pagehide');
}

function setStatus(status: Status): void {
  page.store.updateMarks('status', [[page.item('p/1'), { status }]]);
}

async function undo(): Promise<void> {
  const journal = await import('../../../src/client/journal/undo.ts');
  await journal.undo();
}

/** Returns the stored status of the item in both projects. */
function statuses(): (string | undefined)[] {
  return [defaultProject, 'other'].map(
    (project) => parseMark(tab.local.getItem(markKey(project, 'a', 'p/1')) ?? '')?.status,
  );
}

test('undo reverts only the changes of the project that the page shows', async () => {
  await show('other');
  setStatus('done');
  await leave();
  await show(defaultProject);
  setStatus('done');
  await leave();
  expect(statuses()).toEqual(['done', 'done']);

  await show('other');
  await undo();
  expect(statuses()).toEqual(['done', 'open']);
  expect(notices).toEqual([]);
  await undo();
  expect(statuses()).toEqual(['done', 'open']);
  expect(notices).toEqual(['did.nothingToUndo']);
  await leave();

  await show(defaultProject);
  await undo();
  expect(statuses()).toEqual(['open', 'open']);
});

test('undo reverts the last change first, also those before a reload', async () => {
  await show(defaultProject);
  setStatus('in-progress');
  setStatus('done');
  await leave();
  await show(defaultProject);
  await undo();
  expect(statuses()).toEqual(['in-progress', undefined]);
  await undo();
  expect(statuses()).toEqual(['open', undefined]);
});

test('undo reverts a step that was stored when the code called a project an engagement', async () => {
  await show('other');
  setStatus('done');
  await leave();
  const stored = tab.session.getItem('jalon:steps') ?? '';
  expect(stored).toContain('"project":"other"');
  tab.session.setItem('jalon:steps', stored.replaceAll('"project":', '"engagement":'));

  await show('other');
  await undo();
  expect(statuses()).toEqual([undefined, 'open']);
  expect(notices).toEqual([]);
});
