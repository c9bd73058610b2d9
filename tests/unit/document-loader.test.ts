/** The content loader, in a temporary content folder, with a store and a watcher like Astro's. */
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentLoader } from '../../src/site/document-loader.ts';

interface Entry {
  id: string;
  data: { checklist: { title: string; sections: unknown[] } };
  digest: string;
}

let folder: string;
let ledgerFolder: string;
let store: Map<string, Entry>;
let written: string[];
let log: string[];
let watcher: EventEmitter & { add: (path: string) => void };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-'));
  ledgerFolder = await mkdtemp(join(tmpdir(), 'jalon-ledger-'));
  store = new Map();
  written = [];
  log = [];
  watcher = Object.assign(new EventEmitter(), { add: () => undefined });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(ledgerFolder, { recursive: true });
});

async function write(file: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

interface LoadSettings {
  base?: string;
  dev?: boolean;
  /** Whether the ledgers are kept, in `ledger` beside the locales. */
  kept?: boolean;
  frozen?: boolean;
  /** The folder of the interface's words; this site's, if it is not given. */
  messages?: string;
}

async function load({
  base = '/',
  dev = false,
  kept = false,
  frozen = false,
  ...more
}: LoadSettings = {}): Promise<void> {
  // Its own test's: what is read again in dev may end after the test that asked for it.
  const own = log;
  const say = (message: string): void => {
    own.push(message);
  };
  const context = {
    config: { root: new URL('../../', import.meta.url), base },
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      delete: (id: string) => store.delete(id),
      set: (entry: Entry) => {
        written.push(entry.id);
        store.set(entry.id, entry);
      },
    },
    generateDigest: JSON.stringify,
    logger: { info: say, warn: say, error: say },
    ...(dev ? { watcher } : {}),
  };
  const ledger = kept ? ledgerFolder : undefined;
  const loader = documentLoader({ content: folder, ledger, frozen, reserved: ['guide'], ...more });
  await loader.load(context as unknown as LoaderContext);
}

test('reads every document once, and again only what changed', async () => {
  await write('fr-fr/a.md', '# A\n');
  await write('fr-fr/b.md', '# B\n');
  await load();
  expect(written).toEqual(['fr-fr/a', 'fr-fr/b']);
  written = [];
  await write('fr-fr/b.md', '# B changed\n');
  await load();
  expect(written).toEqual(['fr-fr/b']);
  expect(store.get('fr-fr/b')?.data.checklist.title).toBe('B changed');
});

test('reads all again where links may lead elsewhere: another base, or a document that came or went', async () => {
  await write('fr-fr/a.md', '# A\n\n[b](b.md)\n');
  await load();
  expect(log.join('\n')).toContain('a.md:3 link-dead');
  await load({ base: '/under' });
  expect(written).toEqual(['fr-fr/a', 'fr-fr/a']);
  const path = await write('fr-fr/b.md', '# B\n');
  await load();
  expect(JSON.stringify(store.get('fr-fr/a'))).toContain('/fr-fr/b/');
  await rm(path);
  await load();
  expect([...store.keys()]).toEqual(['fr-fr/a']);
});

test('says a document’s problems again when it comes from the cache', async () => {
  await write('fr-fr/a.md', '# A\n\n> [!DANGER]\n> x\n');
  await load();
  await load();
  expect(written).toHaveLength(1);
  expect(log.filter((line) => line.includes('a.md:3 callout-unknown'))).toHaveLength(2);
});

test('says that a file is of another language than its folder, also when it comes from the cache', async () => {
  await write('fr-fr/a.md', '---\ntitle: A\nms.contentlocale: de-DE\n---\n');
  await load();
  await load();
  expect(written).toHaveLength(1);
  expect(log.filter((line) => line.includes('a.md:3 locale-differs: ms.contentlocale is "de-DE"'))).toHaveLength(2);
});

test('stops where messages are wrong, and writes no ledger', async () => {
  await write('fr-fr/a.md', '# A\n\n## P\n\n- a\n');
  const messages = dirname(await write('.messages/en-us.json', '{\n  "hello": ""\n}\n'));
  await expect(load({ messages, kept: true })).rejects.toThrow(
    /en-us\.json:2 message-invalid: The message "hello" is empty/u,
  );
  expect(await readdir(ledgerFolder)).toEqual([]);
});

describe('stops, and names the file, where there is', () => {
  test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['a document without a title', { 'fr-fr/a.md': 'Text.\n' }, /fr-fr\/a\.md title-missing/u],
    ['a file that is not UTF-8', { 'fr-fr/a.md': new Uint8Array([0xe9]) }, /fr-fr\/a\.md file-unreadable/u],
    ['a document at the address of a page', { 'fr-fr/guide.md': '# A\n' }, /fr-fr\/guide\.md address-duplicate/u],
  ])('%s', async (_, files, message) => {
    for (const [file, text] of Object.entries(files)) await write(file, text);
    await expect(load()).rejects.toThrow(message);
  });
});

describe('the ledgers', () => {
  const list = '# A\n\n## P\n\n- Prepare the network.\n- Train the help desk.\n';
  const ledger = (): Promise<string> => readFile(join(ledgerFolder, 'a.json'), 'utf8');

  test('are written by a build, once', async () => {
    await write('fr-fr/a.md', list);
    await load({ kept: true });
    expect(JSON.parse(await ledger())).toMatchObject({ document: 'a', items: [{ id: 'p/1' }, { id: 'p/2' }] });
    expect(log.join('\n')).toContain('a: 0 kept, 0 reworded, 0 moved, 2 new');
    log = [];
    await load({ kept: true });
    expect(log).toEqual([]);
    expect(written).toHaveLength(1);
  });

  test('give items the ids that they had', async () => {
    await write('fr-fr/a.md', list);
    await load({ kept: true });
    await write('fr-fr/a.md', list.replace('- Prepare', '- Something new.\n- Prepare'));
    await load({ kept: true });
    const [section] = store.get('fr-fr/a')?.data.checklist.sections ?? [];
    expect(JSON.stringify(section).match(/"id":"[^"]+"/gu)).toEqual(['"id":"p/3"', '"id":"p/1"', '"id":"p/2"']);
  });

  test('that would change stop a frozen build, which lists the changes and writes nothing', async () => {
    await write('fr-fr/a.md', list);
    await load({ kept: true });
    const before = await ledger();
    await load({ kept: true, frozen: true });
    await write('fr-fr/a.md', `${list}- One more.\n`);
    await expect(load({ kept: true, frozen: true })).rejects.toThrow(
      /npm run content[\s\S]*a: 2 kept[\s\S]*new: p\/3/u,
    );
    expect(await ledger()).toBe(before);
  });

  test('are not written where the content has errors', async () => {
    await write('fr-fr/a.md', list);
    await write('fr-fr/untitled.md', 'Text.\n');
    await expect(load({ kept: true })).rejects.toThrow(/title-missing/u);
    expect(await readdir(ledgerFolder)).toEqual([]);
  });

  test('are not written in dev, and followed there: what a person settles shows at once', async () => {
    await write('fr-fr/a.md', list);
    await load({ kept: true });
    const before = await ledger();
    await write('fr-fr/a.md', list.replace('Train the help desk.', 'Teach whoever answers calls.'));
    await load({ kept: true, dev: true });
    expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/3"');
    expect(await ledger()).toBe(before);
    await load({ kept: true });
    await writeFile(
      join(ledgerFolder, 'a.json'),
      (await ledger()).replace('{"id":"p/3"', '{"id":"p/3","same as":"p/2"'),
    );
    await load({ kept: true, dev: true });
    watcher.emit('change', join(ledgerFolder, 'a.json'));
    await vi.waitFor(() => {
      expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/2"');
    });
  });

  test('are not needed for other content', async () => {
    await write('fr-fr/a.md', list);
    await load({ frozen: true });
    expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/2"');
  });
});

describe('in dev', () => {
  test('reads a document again when its file changes, comes or goes', async () => {
    const path = await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    await write('fr-fr/a.md', '# Changed\n');
    watcher.emit('change', path);
    await vi.waitFor(() => {
      expect(store.get('fr-fr/a')?.data.checklist.title).toBe('Changed');
    });
    watcher.emit('add', await write('fr-fr/b.md', '# B\n'));
    await vi.waitFor(() => {
      expect(store.has('fr-fr/b')).toBe(true);
    });
    await rm(path);
    watcher.emit('unlink', path);
    await vi.waitFor(() => {
      expect(store.has('fr-fr/a')).toBe(false);
    });
  });

  test('reports an error, and goes on', async () => {
    const path = await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    await write('fr-fr/a.md', 'No title any more.\n');
    watcher.emit('change', path);
    await vi.waitFor(() => {
      expect(log.join('\n')).toContain('fr-fr/a.md title-missing');
    });
    await write('fr-fr/a.md', '# Back\n');
    watcher.emit('change', path);
    await vi.waitFor(() => {
      expect(store.get('fr-fr/a')?.data.checklist.title).toBe('Back');
    });
  });

  test('reports what is wrong with messages when they change', async () => {
    await write('fr-fr/a.md', '# A\n');
    const file = await write('.messages/en-us.json', '{ "hello": "Hello" }');
    await load({ dev: true, messages: dirname(file) });
    expect(log).toEqual([]);
    await write('.messages/en-us.json', '{ "hello": "" }');
    watcher.emit('change', file);
    await vi.waitFor(() => {
      expect(log.join('\n')).toContain('en-us.json:1 message-invalid');
    });
  });

  test('leaves alone what is no document of the folder', async () => {
    await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    written = [];
    watcher.emit('change', '/elsewhere/a.md');
    watcher.emit('change', join(folder, 'fr-fr/picture.png'));
    await load();
    expect(written).toEqual([]);
    expect(log).toEqual([]);
  });
});
