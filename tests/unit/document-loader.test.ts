/** The content loader, in a temporary content folder, with a store and a watcher like Astro's. */
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentLoader } from '../../src/site/document-loader.ts';

interface Entry {
  id: string;
  data: { checklist: { title: string } };
  digest: string;
}

let folder: string;
let store: Map<string, Entry>;
let written: string[];
let log: string[];
let watcher: EventEmitter & { add: (path: string) => void };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-'));
  store = new Map();
  written = [];
  log = [];
  watcher = Object.assign(new EventEmitter(), { add: () => undefined });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(file: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

async function load({ base = '/', dev = false } = {}): Promise<void> {
  const say = (message: string): void => {
    log.push(message);
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
  await documentLoader({ content: folder, ledger: undefined, frozen: false, reserved: ['guide'] }).load(
    context as unknown as LoaderContext,
  );
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
