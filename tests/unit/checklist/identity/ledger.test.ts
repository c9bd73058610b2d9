import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  formatLedger,
  LedgerError,
  type Ledger,
} from '../../../../src/checklist/identity/ledger/ledger.ts';
import { parseLedger } from '../../../../src/checklist/identity/ledger/parse-ledger.ts';
import { Replay, section, translation } from './replay.ts';

const full = new Replay()
  .feed(
    translation('fr-fr', section('general', ['Préparer', 'Installer\n  - Vérifier', 'Former']), 'one'),
    translation('en-us', section('general', ['Prepare', 'Install\n  - Check', 'Train']), 'one'),
  )
  .feed(translation('fr-fr', section('general', ['Préparer la suite', 'Installer\n  - Vérifier']), 'two'))
  .feed(
    translation('fr-fr', section('general', ['Préparer la suite', 'Installer\n  - Vérifier']), 'two'),
    translation('en-us', section('general', ['Prepare', 'Install\n  - Check']), 'two'),
  ).ledger;

test('parses a formatted ledger to an equal one', () => {
  expect(parseLedger(formatLedger(full), 'd.json')).toEqual(full);
  expect(formatLedger(parseLedger(formatLedger(full), 'd.json'))).toBe(formatLedger(full));
});

test('writes one line per item and per structure', () => {
  const lines = formatLedger(full).trimEnd().split('\n');
  expect(lines).toHaveLength(1 + full.items.length + 1 + full.structures.length + 1);
  for (const [index, item] of full.items.entries()) expect(lines[index + 1]).toContain(`{"id":"${item.id}"`);
});

test('has the keys that other tools rely on', () => {
  expect(Object.keys(JSON.parse(formatLedger(full)) as object).slice(0, 3)).toEqual(['version', 'document', 'items']);
  expect(full.items.find(({ id }) => id === 'general/1')).toMatchObject({
    since: '2026-01-01',
    text: { 'en-us': 'Prepare', 'fr-fr': 'Préparer la suite' },
    changed: { 'fr-fr': '2026-01-02' },
    before: { 'fr-fr': [['2026-01-02', 'Préparer']] },
  });
  expect(full.items.find(({ id }) => id === 'general/3')).toMatchObject({ removed: '2026-01-03', from: 'general' });
});

test('writes former anchors into the first line, in order, if there are any', () => {
  expect(formatLedger(full)).not.toContain('aliases');
  const renamed = { ...full, aliases: { start: 'general', begin: 'general' } };
  const [first, ...others] = formatLedger(renamed).split('\n');
  expect(first).toBe('{"version":1,"document":"d","aliases":{"begin":"general","start":"general"},"items":[');
  expect(others).toEqual(formatLedger(full).split('\n').slice(1));
  expect(parseLedger(formatLedger(renamed), 'd.json')).toEqual(renamed);
});

test('formats and parses an empty ledger', () => {
  expect(parseLedger(formatLedger(emptyLedger('d')), 'd.json')).toEqual(emptyLedger('d'));
});

describe('rejects a ledger, with its file and the repair,', () => {
  const broken = (change: (ledger: Ledger) => unknown): string => JSON.stringify(change(structuredClone(full)));
  test.each([
    ['that is not valid JSON', '{"version":1,', /is not valid JSON/u],
    ['with merge conflict markers', '<<<<<<< HEAD\n{}\n=======\n', /merge conflict markers/u],
    ['of another version', broken((ledger) => ({ ...ledger, version: 2 })), /version/u],
    ['without items', broken((ledger) => ({ ...ledger, items: undefined })), /items/u],
    ['with a former anchor that leads nowhere', broken((ledger) => ({ ...ledger, aliases: { a: '' } })), /aliases/u],
    [
      'with an anchor that leads to itself',
      broken((ledger) => ({ ...ledger, aliases: { a: 'a' } })),
      /alias for the anchor "a" leads to itself/u,
    ],
    [
      'with an invalid date',
      broken((ledger) => ({ ...ledger, items: [{ id: 'a/1', since: 'May', text: {} }] })),
      /items\[0\]\.since/u,
    ],
    [
      'with a duplicate id',
      broken((ledger) => ({ ...ledger, items: [...ledger.items, ledger.items[0]] })),
      /two items with the id "general\/1"/u,
    ],
    [
      'whose structure contains an unknown item',
      broken((ledger) => ({ ...ledger, items: ledger.items.slice(1) })),
      /"general\/1", which is not among/u,
    ],
    [
      'whose structure contains an item twice',
      broken((ledger) => ({
        ...ledger,
        structures: [{ ...ledger.structures[0], sections: [['general', 'general/1', 'general/1']] }],
      })),
      /"general\/1" twice/u,
    ],
  ])('%s', (_, content, reason) => {
    const read = (): Ledger => parseLedger(content, 'src/content/ledger/d.json');
    expect(read).toThrow(LedgerError);
    expect(read).toThrow(reason);
    expect(read).toThrow(/src\/content\/ledger\/d\.json[\s\S]*version control/u);
  });
});
