/** Snapshots: the progress of a list in the fragment of a link. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsByFirstAppearance } from '../../../src/checklist/identity/history/history.ts';
import type { Ledger } from '../../../src/checklist/identity/ledger/ledger.ts';
import { statuses, type Status } from '../../../src/progress/marks/mark.ts';
import { longest } from '../../../src/progress/marks/mark-content.ts';
import { checksum } from '../../../src/progress/checksum.ts';
import { isSnapshot } from '../../../src/progress/snapshot/fragment.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../../src/progress/snapshot/snapshot.ts';
import { inPresentIds } from '../../../src/progress/snapshot/present-ids.ts';
import type { SnapshotDetail } from '../../../src/progress/snapshot/snapshot-details.ts';

const at = '2026-11-23T10:15:00.000Z';
const none: Snapshot = {
  statuses: new Map(),
  at,
  name: '',
  holds: { owners: false, notes: false },
  details: new Map(),
};
const list = (count: number, name = 'list'): { name: string; order: string[] } => ({
  name,
  order: Array.from({ length: count }, (_, place) => `general/${String(place + 1)}`),
});

/** Snapshots of lists with up to 300 items. */
const cases = fc
  .array(
    fc.record({
      status: fc.constantFrom(...statuses),
      detail: fc.option(
        fc.record({
          owner: fc.string({ unit: 'grapheme', maxLength: 20 }),
          due: fc.constantFrom('', '2026-12-24'),
          reason: fc.string({ maxLength: 20 }),
          note: fc.string({ unit: 'grapheme', maxLength: 40 }),
        }),
      ),
    }),
    { maxLength: 300 },
  )
  .chain((items) => fc.tuple(fc.constant(items), fc.string({ unit: 'grapheme', maxLength: 10 })))
  .map(([items, name]) => {
    const { order } = list(items.length);
    const said: [string, SnapshotDetail][] = items.flatMap(({ detail }, place) =>
      detail && Object.values(detail).join('') !== '' ? [[order[place] ?? '', detail]] : [],
    );
    const own: [string, Status][] = items.map(({ status }, place) => [order[place] ?? '', status]);
    const holds = { owners: said.length > 0, notes: said.some(([, { note, reason }]) => note + reason !== '') };
    return { count: items.length, snapshot: { ...none, name, statuses: new Map(own), holds, details: new Map(said) } };
  });

test('the checksum matches the check value of CRC-16/CCITT-FALSE', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0x29b1);
});

test('restores encoded snapshots exactly, from characters that an address may contain', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ count, snapshot }) => {
      const fragment = await encodeSnapshot(snapshot, list(count));
      expect(fragment).toMatch(/^#at=[\w-]+$/u);
      expect(isSnapshot(fragment)).toBe(true);
      expect(await decodeSnapshot(fragment, list(count))).toEqual(snapshot);
    }),
  );
});

test.each([0, 1, 127, 128, 16_383, 16_384])('restores the snapshot of a list of %i items', async (count) => {
  const snapshot = { ...none, statuses: new Map(list(count).order.map((id): [string, Status] => [id, 'done'])) };
  expect(await decodeSnapshot(await encodeSnapshot(snapshot, list(count)), list(count))).toEqual(snapshot);
});

test('has the first 60 characters of a name, however many bytes each takes', async () => {
  const fragment = await encodeSnapshot({ ...none, name: '🙂'.repeat(61) }, list(1));
  expect(await decodeSnapshot(fragment, list(1))).toMatchObject({ name: '🙂'.repeat(60) });
});

describe('the source document', () => {
  const ledger = JSON.parse(readFileSync('src/content/ledger/your-responsibilities.json', 'utf8')) as Ledger;
  const source = { name: 'your-responsibilities', order: idsByFirstAppearance(ledger.items) };

  test('takes at most 60 characters, with a usual name', async () => {
    const done = new Map(source.order.map((id): [string, Status] => [id, 'done']));
    const snapshot = { ...none, name: 'Contoso, Lyon', statuses: done };
    const fragment = await encodeSnapshot(snapshot, source);
    expect(source.order.length).toBeGreaterThanOrEqual(64);
    expect(fragment.length).toBeLessThanOrEqual(60);
    expect(await decodeSnapshot(fragment, source)).toEqual(snapshot);
  });

  test('keeps the order of its items when others are added', () => {
    const later = [{ id: 'general/2.1', since: '2027-01-01' }, ...ledger.items];
    expect(idsByFirstAppearance(later)).toEqual([...source.order, 'general/2.1']);
  });
});

test('decodes the snapshot of an older version of the list', async () => {
  const said = new Map<string, Status>([['general/2', 'done']]);
  const fragment = await encodeSnapshot({ ...none, statuses: said }, list(3));
  expect(await decodeSnapshot(fragment, list(5))).toEqual({
    ...none,
    statuses: new Map([
      ['general/1', 'open'],
      ['general/2', 'done'],
      ['general/3', 'open'],
    ]),
  });
});

test('reports a newer version of the list, another list and a later format as such', async () => {
  const fragment = await encodeSnapshot(none, list(3));
  expect(await decodeSnapshot(fragment, list(2))).toBe('newer');
  expect(await decodeSnapshot(fragment, list(3, 'other'))).toBe('other');
  expect(await decodeSnapshot(fragment.replace('=E', '=I'), list(3))).toBe('format');
  // The first character contains the version and the two bits that this version does not know.
  expect(await decodeSnapshot(`#at=${(fragment[4] === 'E' ? 'F' : 'E') + fragment.slice(5)}`, list(3))).toBe('format');
});

test('reports a truncated or changed snapshot as damaged', async () => {
  const details = new Map([['general/1', { owner: 'Ana', due: '2026-12-24', reason: '', note: 'Call first' }]]);
  const fragment = await encodeSnapshot(
    { ...none, name: 'Ana', holds: { owners: true, notes: true }, details },
    list(9),
  );
  const [start, packed] = ['#at=', fragment.slice('#at='.length)];
  for (let length = 0; length < packed.length; length++) {
    expect(await decodeSnapshot(start + packed.slice(0, length), list(9)), String(length)).toBe('damaged');
  }
  await fc.assert(
    fc.asyncProperty(
      fc.nat(packed.length - 1),
      fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', 'z', '0'),
      async (place, letter) => {
        fc.pre(packed[place] !== letter);
        const changed = packed.slice(0, place) + letter + packed.slice(place + 1);
        const read = await decodeSnapshot(start + changed, list(9));
        // The last character may have bits beyond the last byte.
        if (place === packed.length - 1) return;
        expect(['damaged', 'format']).toContain(read);
      },
    ),
  );
});

test('refuses any other content, without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string(), async (bytes, text) => {
      const body = [...bytes];
      const sum = checksum(body);
      const valid = Buffer.from([0x11, sum >> 8, sum & 255, ...body]).toString('base64url');
      for (const letters of [valid, Buffer.from(bytes).toString('base64url'), text]) {
        expect(['damaged', 'format', 'newer', 'other']).toContain(await decodeSnapshot(`#at=${letters}`, list(9)));
      }
    }),
    { numRuns: 1000 },
  );
});

test('refuses details that the snapshot does not declare, and instants out of range', async () => {
  const details = new Map([['general/1', { owner: '', due: '', reason: '', note: 'Secret' }]]);
  for (const holds of [
    { owners: false, notes: false },
    { owners: true, notes: false },
  ]) {
    expect(await decodeSnapshot(await encodeSnapshot({ ...none, holds, details }, list(1)), list(1))).toBe('damaged');
  }
  const late = { ...none, at: '2999-01-01T00:00:00.000Z' };
  expect(await decodeSnapshot(await encodeSnapshot(late, list(1)), list(1))).toBe('damaged');
});

test('applies renames to an older snapshot', () => {
  const snapshot: Snapshot = {
    ...none,
    statuses: new Map<string, Status>([
      ['general/2', 'open'],
      ['general/5', 'done'],
      ['general/7', 'in-progress'],
      ['general/6', 'done'],
    ]),
    details: new Map([['general/5', { owner: 'Ana', due: '', reason: '', note: '' }]]),
  };
  const renamed = {
    'general/5': { to: 'general/2', since: '2026-11-20' },
    'general/6': { to: 'general/7', since: '2026-11-20' },
  };
  const { statuses: present, details } = inPresentIds(snapshot, renamed);
  expect([present.get('general/2'), present.get('general/7')]).toEqual(['done', 'in-progress']);
  expect(details.get('general/2')?.owner).toBe('Ana');
});

test.each(['owner', 'reason', 'note'] as const)('accepts the longest %s, and refuses a longer one', async (field) => {
  const read = async (length: number): ReturnType<typeof decodeSnapshot> => {
    const detail = { owner: '', due: '', reason: '', note: '', [field]: 'x'.repeat(length) };
    const holds = { owners: true, notes: true };
    const fragment = await encodeSnapshot({ ...none, holds, details: new Map([['general/1', detail]]) }, list(1));
    return decodeSnapshot(fragment, list(1));
  };
  expect(await read(longest[field])).toMatchObject({ at });
  expect(await read(longest[field] + 1)).toBe('damaged');
});

test('refuses decompression bombs', async () => {
  const holds = { owners: true, notes: true };
  const bomb = { owner: '', due: '', reason: '', note: 'x'.repeat(5_000_000) };
  const packed = await encodeSnapshot({ ...none, holds, details: new Map([['general/1', bomb]]) }, list(1));
  expect(packed.length).toBeLessThan(10_000);
  expect(await decodeSnapshot(packed, list(1))).toBe('damaged');
});
