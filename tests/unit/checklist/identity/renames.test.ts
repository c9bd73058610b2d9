/** Recognizing a renamed document by the texts of its items. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRenames } from '../../../../src/checklist/identity/renames.ts';
import { Replay, section, translation } from './replay.ts';

/** Returns a document with one item per number. */
function version(items: readonly number[]): ReturnType<typeof translation> {
  return translation(
    'en-us',
    section(
      'general',
      items.map((item) => `Task number ${String(item)}.`),
    ),
  );
}

const items = fc.uniqueArray(fc.nat(999), { minLength: 3, maxLength: 8 });

test('recognizes a renamed document however many items it lost before', () => {
  const property = fc.property(fc.array(items, { maxLength: 4 }), items, (former, last) => {
    const { ledger } = [...former, last].reduce((replay, each) => replay.feed(version(each)), new Replay());
    const renamed = findRenames([ledger], [{ document: 'new', translations: [version(last)] }]);
    expect(renamed.get('new')).toMatchObject({ document: 'new', former: ['d'], list: 'd', items: ledger.items });
  });
  fc.assert(property, { numRuns: 30 });
});
