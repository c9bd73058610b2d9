/** The content loader on a temporary content folder, with a store and a watcher like Astro's. */
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentLoader } from '../../../src/site/collection/document-loader.ts';
import { makePng } from '../support/make-png.ts';

interface Entry {
  id: string;
  data: { checklist: { title: string; sections: unknown[] }; role?: unknown; roles: unknown; images: unknown };
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
  /** True if the ledgers are saved. */
  hasLedger?: boolean;
  frozen?: boolean;
  /** The folder of the interface's messages; this site's by default. */
  messages?: string;
}

async function load({
  base = '/',
  dev = false,
  hasLedger = false,
  frozen = false,
  ...more
}: LoadSettings = {}): Promise<void> {
  // What the current test observes: a reload in dev may end after the test, and must not reach the next one.
  const current = { store, written, log };
  const record = (message: string): void => {
    current.log.push(message);
  };
  const context = {
    config: { root: new URL('../../../', import.meta.url), base },
    store: {
      keys: () => [...current.store.keys()],
      get: (id: string) => current.store.get(id),
      delete: (id: string) => current.store.delete(id),
      set: (entry: Entry) => {
        current.written.push(entry.id);
        current.store.set(entry.id, entry);
      },
    },
    generateDigest: JSON.stringify,
    logger: { info: record, warn: record, error: record },
    ...(dev ? { watcher } : {}),
  };
  const ledger = hasLedger ? ledgerFolder : undefined;
  const loader = documentLoader({ content: folder, ledger, frozen, reserved: ['guide'], ...more });
  await loader.load(context as unknown as LoaderContext);
}

/** Waits until an assertion holds; a busy machine may need far longer than the default second. */
function eventually(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, { timeout: 30_000 });
}

test('reads every document once, and then only changed documents', async () => {
  await write('fr-fr/a.md', '# A\n');
  await write('fr-fr/b.md', '# B\n');
  await load();
  expect(written).toEqual(['fr-fr/a', 'fr-fr/b']);
  written.length = 0;
  await write('fr-fr/b.md', '# B changed\n');
  await load();
  expect(written).toEqual(['fr-fr/b']);
  expect(store.get('fr-fr/b')?.data.checklist.title).toBe('B changed');
});

describe('reads a document again when', () => {
  /** Loads the docset once more, and returns the ids of the pages that were read. */
  async function readNow(settings: LoadSettings = {}): Promise<string[]> {
    written.length = 0;
    await load(settings);
    return [...written];
  }

  const entryOf = (id: string): string => JSON.stringify(store.get(id));

  test('the site is served under another base', async () => {
    await write('fr-fr/a.md', '# A\n\n[b](b.md)\n');
    await write('fr-fr/b.md', '# B\n');
    await load();
    expect(await readNow({ base: '/under' })).toEqual(['fr-fr/a', 'fr-fr/b']);
    expect(entryOf('fr-fr/a')).toContain('/under/fr-fr/b/');
  });

  test('a linked document appears or disappears', async () => {
    await write('fr-fr/a.md', '# A\n\n[b](b.md)\n');
    await write('fr-fr/other.md', '# Other\n');
    await load();
    expect(log.join('\n')).toMatch(/link-dead: 1 warning[\s\S]*fr-fr\/a\.md:3:1\n/u);
    const path = await write('fr-fr/b.md', '# B\n');
    expect(await readNow()).toEqual(['fr-fr/a', 'fr-fr/b']);
    expect(entryOf('fr-fr/a')).toContain('/fr-fr/b/');
    await rm(path);
    expect(await readNow()).toEqual(['fr-fr/a']);
    expect([...store.keys()]).toEqual(['fr-fr/a', 'fr-fr/other']);
  });

  test('a document appears that a dead link probably meant', async () => {
    await write('fr-fr/a.md', '# A\n\n[b](network-plam.md)\n');
    await load();
    await write('fr-fr/network-plan.md', '# B\n');
    log.length = 0;
    expect(await readNow()).toEqual(['fr-fr/a', 'fr-fr/network-plan']);
    expect(log.join('\n')).toContain('Did you mean "network-plan.md"?');
  });

  test('a linked document loses an anchor', async () => {
    await write('fr-fr/a.md', '# A\n\n[b](b.md#steps)\n');
    await write('fr-fr/b.md', '# B\n\n## <a name="steps"></a>Steps\n');
    await load();
    expect(log).toEqual([]);
    await write('fr-fr/b.md', '# B\n\n## <a name="moves"></a>Steps\n');
    expect(await readNow()).toEqual(['fr-fr/a', 'fr-fr/b']);
    expect(log.join('\n')).toMatch(/anchor-missing: 1 warning[\s\S]*fr-fr\/a\.md:3:1\n/u);
  });

  test('an included file changes, also within another included file', async () => {
    await write('fr-fr/a.md', '# A\n\n[!INCLUDE [x](includes/outer.md)]\n');
    await write('fr-fr/b.md', '# B\n');
    await write('fr-fr/includes/outer.md', 'Outer.\n\n[!INCLUDE [x](inner.md)]\n');
    await write('fr-fr/includes/inner.md', 'As it was.\n');
    await load();
    expect(log).toEqual([]);
    expect(entryOf('fr-fr/a')).toContain('As it was.');
    await write('fr-fr/includes/inner.md', 'As it is now.\n');
    expect(await readNow()).toEqual(['fr-fr/a']);
    expect(entryOf('fr-fr/a')).toContain('As it is now.');
  });

  test('an item in an included file changes, and updates its ledger', async () => {
    await write('fr-fr/a.md', '# A\n\n## P\n\n[!INCLUDE [x](includes/list.md)]\n');
    await write('fr-fr/includes/list.md', '- Prepare the network.\n');
    await load({ hasLedger: true });
    await write('fr-fr/includes/list.md', '- Prepare the network.\n- Train the help desk.\n');
    expect(await readNow({ hasLedger: true })).toEqual(['fr-fr/a']);
    expect(log.join('\n')).toContain('a: 1 kept, 0 reworded, 0 moved, 1 new');
  });

  test('an image changes, appears or disappears', async () => {
    await write('fr-fr/a.md', '# A\n\n![Plan](media/plan.png)\n');
    await write('fr-fr/b.md', '# B\n');
    await load();
    expect(log.join('\n')).toMatch(/image-missing: 1 warning[\s\S]*fr-fr\/a\.md:3:1\n/u);
    const location = await write('fr-fr/media/plan.png', makePng(2, 1));
    expect(await readNow()).toEqual(['fr-fr/a']);
    const before = store.get('fr-fr/a')?.data.images;
    expect(before).toEqual([{ address: expect.stringMatching(/^\/j-media\/[\da-f]{16}\.png$/u) as string, location }]);
    await write('fr-fr/media/plan.png', makePng(4, 3));
    expect(await readNow()).toEqual(['fr-fr/a']);
    expect(entryOf('fr-fr/a')).toMatch(/width=\\+"4\\+" height=\\+"3\\+"/u);
    expect(store.get('fr-fr/a')?.data.images).not.toEqual(before);
    await rm(location);
    expect(await readNow()).toEqual(['fr-fr/a']);
    expect(store.get('fr-fr/a')?.data.images).toEqual([]);
  });

  test('the file of its image disappears and another file has the same image', async () => {
    for (const locale of ['en-us', 'fr-fr']) {
      await write(`${locale}/a.md`, '# A\n\n![Plan](media/plan.png)\n');
      await write(`${locale}/media/plan.png`, makePng(2, 1));
    }
    await load();
    await rm(join(folder, 'fr-fr/media/plan.png'));
    await readNow();
    const location = join(folder, 'en-us/media/plan.png');
    for (const id of ['en-us/a', 'fr-fr/a']) expect(store.get(id)?.data.images).toMatchObject([{ location }]);
  });

  test('the docset changes which sections are checklists', async () => {
    await write('fr-fr/a.md', '# A\n\n## P\n\n- a\n');
    await load();
    expect(entryOf('fr-fr/a')).toContain('"id":"p/1"');
    await write('jalon.json', '{ "checklists": { "a": false } }');
    expect(await readNow()).toEqual(['fr-fr/a']);
    expect(entryOf('fr-fr/a')).not.toContain('"id":"p/1"');
  });

  test('but not when a heading without links to it changes, in this language or another', async () => {
    await write('fr-fr/a.md', '# A\n\n[b](b.md#steps)\n');
    await write('fr-fr/b.md', '# B\n\n## <a name="steps"></a>Steps\n');
    await write('fr-fr/c.md', '# C\n\n## One\n\n[a](a.md)\n');
    await write('en-us/b.md', '# B\n\n## <a name="steps"></a>Steps\n');
    await load();
    await write('fr-fr/c.md', '# C\n\n## Another\n\n[a](a.md)\n');
    await write('en-us/b.md', '# B\n\n## <a name="moves"></a>Moves\n');
    expect(await readNow()).toEqual(['en-us/b', 'fr-fr/c']);
    await write('fr-fr/b.md', '# B\n\n## <a name="steps"></a>Reworded\n');
    expect(await readNow()).toEqual(['fr-fr/b']);
    expect(log).toEqual([]);
  });
});

describe('a document with a table of phases', () => {
  const table = (task: string): string =>
    `# A\n\n| Phase | You | We |\n|---|---|---|\n| Assess | <ul><li>${task}</li></ul> | <ul><li>Help.</li></ul> |\n`;

  test('has one list per role, each with a ledger', async () => {
    await write('fr-fr/a.md', table('Count.'));
    await load({ hasLedger: true });
    expect([...store.keys()]).toEqual(['fr-fr/a', 'fr-fr/a/role-1', 'fr-fr/a/role-2']);
    expect(store.get('fr-fr/a')?.data.roles).toEqual([
      { name: 'role-1', title: 'You' },
      { name: 'role-2', title: 'We' },
    ]);
    const list = store.get('fr-fr/a/role-1')?.data;
    expect(list?.checklist.title).toBe('A – You');
    expect(list?.role).toEqual({ name: 'role-1', document: 'a' });
    expect(JSON.stringify(list)).toMatch(/"id":"phase-1\/1".*Count\./u);
    expect((await readdir(ledgerFolder, { recursive: true })).sort()).toEqual([
      'a',
      'a.json',
      join('a', 'role-1.json'),
      join('a', 'role-2.json'),
    ]);
  });

  test('loses the pages of its lists with the table', async () => {
    await write('fr-fr/a.md', table('Count.'));
    await load();
    await write('fr-fr/a.md', '# A\n');
    await load();
    expect([...store.keys()]).toEqual(['fr-fr/a']);
  });

  test('stops the build if a file has the address of a list', async () => {
    await write('fr-fr/a.md', table('Count.'));
    await write('fr-fr/a/role-1.md', '# Mine\n');
    await expect(load()).rejects.toThrow(
      /fr-fr\/a\.md address-duplicate: The address "\/fr-fr\/a\/role-1\/" is already taken/u,
    );
  });

  test('stops the build if a file in any language has the address of a list', async () => {
    await write('fr-fr/a.md', table('Count.'));
    await write('de-de/a/role-1.md', '# Mine\n');
    await expect(load()).rejects.toThrow(
      /fr-fr\/a\.md address-duplicate: The address "\/fr-fr\/a\/role-1\/" is already taken/u,
    );
  });

  test('reports a problem in the table once', async () => {
    await write('fr-fr/a.md', table('[Count](gone.md)'));
    await load();
    expect(log.join('\n')).toContain('link-dead: 1 warning');
  });
});

test('reports the problems of a document that comes from the cache', async () => {
  await write('fr-fr/a.md', '# A\n\n> [!DANGER]\n> x\n');
  await load();
  await load();
  expect(written).toHaveLength(1);
  expect(log.filter((line) => /alert-unknown: 1 warning[\s\S]*fr-fr\/a\.md:3:1\n/u.test(line))).toHaveLength(2);
});

test('reports a file in another language than its folder, also from the cache', async () => {
  await write('fr-fr/a.md', '---\ntitle: A\nms.contentlocale: de-DE\n---\n');
  await load();
  await load();
  expect(written).toHaveLength(1);
  const warning = /locale-differs: 1 warning.*\n {2}ms\.contentlocale is "de-DE".*\n.*fr-fr\/a\.md:3\n/u;
  expect(log.filter((line) => warning.test(line))).toHaveLength(2);
});

test('reports all warnings together, with one message for all languages', async () => {
  for (const locale of ['en-us', 'fr-fr']) await write(`${locale}/a.md`, 'Text, and [b](b.md).\n');
  await load();
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^Problems in the content:\n/u);
  expect(log[0]?.match(/"b\.md" leads to a document that does not exist/gu)).toHaveLength(1);
  expect(log[0]).toMatch(/en-us\/a\.md:1:11, .*fr-fr\/a\.md:1:11\n/u);
  expect(log[0]).toContain('title-missing: 2 warnings');
  expect(log[0]).toMatch(/4 problems: 0 errors, 4 warnings\.$/u);
});

describe('the severity that the docset chooses', () => {
  const severity = (choice: string): Promise<string> =>
    write('jalon.json', JSON.stringify({ severity: { 'title-missing': choice } }));

  test('"error" stops the build, also for a document from the cache, and writes no ledger', async () => {
    await write('fr-fr/a.md', '## P\n\n- a\n');
    await load();
    await severity('error');
    written.length = 0;
    await expect(load({ hasLedger: true })).rejects.toThrow(/The content has errors:\n.*fr-fr\/a\.md title-missing: /u);
    expect(written).toEqual([]);
    expect(await readdir(ledgerFolder)).toEqual([]);
  });

  test('"off" reports nothing, and the page exists', async () => {
    await write('fr-fr/a.md', 'Text.\n');
    await severity('off');
    await load();
    expect(log).toEqual([]);
    expect(store.get('fr-fr/a')?.data.checklist.title).toBe('A');
  });

  test('"warning" continues where an error would stop the build', async () => {
    await write('fr-fr/a.md', '# A\n');
    await write('fr-fr/b.md', new Uint8Array([0xe9]));
    await write('jalon.json', '{ "severity": { "file-unreadable": "warning" } }');
    await load();
    expect(log.join('\n')).toContain('file-unreadable: 1 warning');
    expect([...store.keys()]).toEqual(['fr-fr/a']);
  });
});

test('stops at invalid messages, and writes no ledger', async () => {
  await write('fr-fr/a.md', '# A\n\n## P\n\n- a\n');
  const messages = dirname(await write('.messages/en-us.json', '{\n  "hello": ""\n}\n'));
  await expect(load({ messages, hasLedger: true })).rejects.toThrow(
    /en-us\.json:2 message-invalid: The message "hello" is empty/u,
  );
  expect(await readdir(ledgerFolder)).toEqual([]);
});

describe('stops, and names the file, at', () => {
  test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['a file that is not UTF-8', { 'fr-fr/a.md': new Uint8Array([0xe9]) }, /fr-fr\/a\.md file-unreadable/u],
    ['a document at the address of a page', { 'fr-fr/guide.md': '# A\n' }, /fr-fr\/guide\.md address-duplicate/u],
    ['a file that is too large', { 'fr-fr/a.md': new Uint8Array(2 * 1024 ** 2 + 1) }, /fr-fr\/a\.md file-too-large/u],
    [
      'an unknown key in jalon.json',
      { 'fr-fr/a.md': '# A\n', 'jalon.json': '{ "titel": "A" }' },
      /jalon\.json:1 config-invalid: "titel" is not a known key/u,
    ],
  ])('%s', async (_, files, message) => {
    for (const [file, text] of Object.entries(files)) await write(file, text);
    await expect(load()).rejects.toThrow(message);
  });
});

describe('the ledgers', () => {
  const list = '# A\n\n## P\n\n- Prepare the network.\n- Train the help desk.\n';
  const ledger = (): Promise<string> => readFile(join(ledgerFolder, 'a.json'), 'utf8');

  test('are written once by a build', async () => {
    await write('fr-fr/a.md', list);
    await load({ hasLedger: true });
    expect(JSON.parse(await ledger())).toMatchObject({ document: 'a', items: [{ id: 'p/1' }, { id: 'p/2' }] });
    expect(log.join('\n')).toContain('a: 0 kept, 0 reworded, 0 moved, 2 new');
    log.length = 0;
    await load({ hasLedger: true });
    expect(log).toEqual([]);
    expect(written).toHaveLength(1);
  });

  test('preserve the ids of items', async () => {
    await write('fr-fr/a.md', list);
    await load({ hasLedger: true });
    await write('fr-fr/a.md', list.replace('- Prepare', '- Something new.\n- Prepare'));
    await load({ hasLedger: true });
    const [section] = store.get('fr-fr/a')?.data.checklist.sections ?? [];
    expect(JSON.stringify(section).match(/"id":"[^"]+"/gu)).toEqual(['"id":"p/3"', '"id":"p/1"', '"id":"p/2"']);
  });

  test('stop a frozen build if they would change, and the error lists the changes', async () => {
    await write('fr-fr/a.md', list);
    await load({ hasLedger: true });
    const before = await ledger();
    await load({ hasLedger: true, frozen: true });
    await write('fr-fr/a.md', `${list}- One more.\n`);
    await expect(load({ hasLedger: true, frozen: true })).rejects.toThrow(
      /npm run content[\s\S]*a: 2 kept[\s\S]*new: p\/3/u,
    );
    expect(await ledger()).toBe(before);
  });

  test('are not written if the content has errors', async () => {
    await write('fr-fr/a.md', list);
    await write('fr-fr/latin.md', new Uint8Array([0xe9]));
    await expect(load({ hasLedger: true })).rejects.toThrow(/fr-fr\/latin\.md file-unreadable/u);
    expect(await readdir(ledgerFolder)).toEqual([]);
  });

  test('are not written in dev, which shows a manual decision in a ledger at once', async () => {
    await write('fr-fr/a.md', list);
    await load({ hasLedger: true });
    const before = await ledger();
    await write('fr-fr/a.md', list.replace('Train the help desk.', 'Teach whoever answers calls.'));
    await load({ hasLedger: true, dev: true });
    expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/3"');
    expect(await ledger()).toBe(before);
    await load({ hasLedger: true });
    await writeFile(
      join(ledgerFolder, 'a.json'),
      (await ledger()).replace('{"id":"p/3"', '{"id":"p/3","same as":"p/2"'),
    );
    expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).not.toContain('"id":"p/2"');
    watcher.emit('change', join(ledgerFolder, 'a.json'));
    await eventually(() => {
      expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/2"');
    });
  });

  test('are optional for other content', async () => {
    await write('fr-fr/a.md', list);
    await load({ frozen: true });
    expect(JSON.stringify(store.get('fr-fr/a')?.data.checklist)).toContain('"id":"p/2"');
  });
});

describe('in dev', () => {
  test('reads a document again when its file changes, appears or disappears', async () => {
    const path = await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    await write('fr-fr/a.md', '# Changed\n');
    watcher.emit('change', path);
    await eventually(() => {
      expect(store.get('fr-fr/a')?.data.checklist.title).toBe('Changed');
    });
    watcher.emit('add', await write('fr-fr/b.md', '# B\n'));
    await eventually(() => {
      expect(store.has('fr-fr/b')).toBe(true);
    });
    await rm(path);
    watcher.emit('unlink', path);
    await eventually(() => {
      expect(store.has('fr-fr/a')).toBe(false);
    });
  });

  test('reports an error and continues', async () => {
    const path = await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    await write('fr-fr/a.md', new Uint8Array([0xe9]));
    watcher.emit('change', path);
    await eventually(() => {
      expect(log.join('\n')).toContain('fr-fr/a.md file-unreadable');
    });
    await write('fr-fr/a.md', '# Back\n');
    watcher.emit('change', path);
    await eventually(() => {
      expect(store.get('fr-fr/a')?.data.checklist.title).toBe('Back');
    });
  });

  test.each<[string, string, string | Uint8Array]>([
    ['an image', 'fr-fr/media/plan.png', makePng(4, 3)],
    ['a file that is included', 'fr-fr/includes/more.md', 'As it is now.\n'],
    ['the configuration of the docset', 'jalon.json', '{ "checklists": { "a": true } }'],
  ])('follows %s', async (_, file, text) => {
    await write('fr-fr/a.md', '# A\n\n## P\n\n![Plan](media/plan.png)\n\n[!INCLUDE [x](includes/more.md)]\n');
    await load({ dev: true });
    const before = store.get('fr-fr/a')?.digest;
    watcher.emit('add', await write(file, text));
    await eventually(() => {
      expect(store.get('fr-fr/a')?.digest).not.toBe(before);
    });
  });

  test('reports invalid messages when they change', async () => {
    await write('fr-fr/a.md', '# A\n');
    const file = await write('.messages/en-us.json', '{ "hello": "Hello" }');
    await load({ dev: true, messages: dirname(file) });
    expect(log).toEqual([]);
    await write('.messages/en-us.json', '{ "hello": "" }');
    watcher.emit('change', file);
    await eventually(() => {
      expect(log.join('\n')).toContain('en-us.json:1 message-invalid');
    });
  });

  test('ignores files that do not belong to the docset', async () => {
    await write('fr-fr/a.md', '# A\n');
    await load({ dev: true });
    written.length = 0;
    watcher.emit('change', '/elsewhere/a.md');
    watcher.emit('change', join(folder, 'fr-fr/notes.txt'));
    await load();
    expect(written).toEqual([]);
    expect(log).toEqual([]);
  });
});
