/**
 * Opens pages in a browser tab for tests, without a browser: web storage, the outline of a list, and window events.
 * The page has no elements. The code under test is that of the site, from the script in the head on.
 */
import { vi } from 'vitest';
import type { OutlineData } from '../../../src/progress/tally/outline.ts';
import type { Scope } from '../../../src/progress/tally/scopes.ts';
import type * as marks from '../../../src/client/store/marks.ts';

/** Web storage, whose entries are its properties. */
class FakeStorage {
  [key: string]: unknown;

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** A page that is open in the tab. Opening another page replaces its globals. */
export interface Page {
  store: typeof marks;
  /** Returns the item of the list with an id. */
  item: (id: string) => Scope;
  /** Tells the listeners of the window about an event. */
  dispatch: (type: string, event?: object) => void;
}

export interface Tab {
  local: FakeStorage;
  session: FakeStorage;
  open: () => Promise<Page>;
}

/**
 * Creates a tab of a browser without entries in storage.
 *
 * @param outline The list of each page that the tab opens.
 */
export function createTab(outline: OutlineData): Tab {
  const [local, session] = [new FakeStorage(), new FakeStorage()];
  return { local, session, open: () => openPage(local, session, outline) };
}

async function openPage(local: FakeStorage, session: FakeStorage, outline: OutlineData): Promise<Page> {
  const listeners: [type: string, listener: (event: object) => void][] = [];
  const outlines = { textContent: JSON.stringify([outline]), dataset: {} };
  const globals = {
    localStorage: local,
    sessionStorage: session,
    window: { localStorage: local, sessionStorage: session },
    location: { search: '' },
    document: {
      documentElement: { lang: 'en-US', dataset: {} },
      getElementById: (id: string) => (id === 'j-outlines' ? outlines : null),
      createTreeWalker: () => ({ currentNode: undefined, nextNode: () => null }),
    },
    Element: Object,
    NodeFilter: {},
    MutationObserver: class {
      observe = (): void => undefined;
    },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.push([type, listener]),
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.resetModules();
  const head = await import('../../../src/client/head/restore.ts');
  vi.stubGlobal('jalon', head);
  const store = await import('../../../src/client/store/marks.ts');
  store.loadMarks();
  store.followMarks();
  return {
    store,
    item: (id) => {
      const item = head.scopes.get(`${outline.list}#${id}`);
      if (!item) throw new Error(`The list has no item ${id}.`);
      return item;
    },
    dispatch: (type, event = {}) => {
      for (const [of, listener] of listeners) if (of === type) listener(event);
    },
  };
}
