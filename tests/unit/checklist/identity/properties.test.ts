/** Checks, with random edits of random documents, that an id always belongs to one item. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLedger, formatLedger, type Ledger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { parseLedger } from '../../../../src/checklist/identity/ledger/parse-ledger.ts';
import { reconcile } from '../../../../src/checklist/identity/reconcile.ts';
import type { Row } from '../../../../src/checklist/identity/ledger/rows.ts';
import { structureOf, structureRows } from '../../../../src/checklist/identity/ledger/structure.ts';

interface Item {
  /** The true identity of the item, which ids are compared with. */
  self: number;
  words: number[];
  /** True if the item is nested in the item before it. */
  nested: boolean;
}

interface Section {
  anchor: string;
  items: Item[];
}

type Edit =
  | { type: 'insert'; at: number; words: number[]; nested: boolean }
  | { type: 'delete'; at: number }
  | { type: 'move'; from: number; to: number }
  | { type: 'reword'; at: number; word: number; into: number }
  | { type: 'rename'; at: number; anchor: number }
  | { type: 'retranslate' };

const place = fc.nat(1000);
/** The range is so large that two different items hardly ever share a word. */
const word = fc.nat(1_000_000);
const words = fc.array(word, { minLength: 3, maxLength: 9 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('insert'), at: place, words, nested: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('delete'), at: place }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('move'), from: place, to: place }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reword'), at: place, word: place, into: word }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rename'), at: place, anchor: word }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('retranslate') }) },
);
const document = fc.array(fc.array(fc.record({ words, nested: fc.boolean() }), { maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});
/** Successive versions; each applies some edits to the one before. */
const script = fc.array(fc.array(edit, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

/** A document that edits are applied to. */
class Author {
  readonly sections: Section[];
  #next = 0;
  #language = 0;

  constructor(sections: readonly (readonly { words: number[]; nested: boolean }[])[]) {
    this.sections = sections.map((items, index) => ({
      anchor: `section-${String(index)}`,
      items: items.map((item) => ({ ...item, self: this.#next++ })),
    }));
  }

  apply(change: Edit): void {
    if (change.type === 'retranslate') this.#language++;
    else if (change.type === 'rename') {
      const section = this.sections[change.at % this.sections.length];
      if (section) section.anchor = `renamed-${String(change.anchor)}`;
    } else if (change.type === 'insert') {
      this.#insert(change.at, { self: this.#next++, words: change.words, nested: change.nested });
    } else if (change.type === 'delete') this.#remove(change.at);
    else if (change.type === 'move') {
      const item = this.#remove(change.from);
      if (item) this.#insert(change.to, item);
    } else {
      const item = this.#find(change.at);
      if (item) item.words = item.words.with(change.word % item.words.length, change.into);
    }
  }

  rows(): (Row & { self: number })[] {
    return this.sections.flatMap(({ anchor, items }) => {
      let top = -1;
      return items.map(({ self, words: itemWords, nested }, index) => {
        const parent = nested && top !== -1 ? this.#offset(anchor) + top : -1;
        if (parent === -1) top = index;
        const text = itemWords.map((number) => spell(number, this.#language)).join(' ');
        return { self, section: anchor, phase: anchor, parent, line: index + 1, text };
      });
    });
  }

  #offset(anchor: string): number {
    const before = this.sections.slice(
      0,
      this.sections.findIndex((section) => section.anchor === anchor),
    );
    return before.reduce((sum, { items }) => sum + items.length, 0);
  }

  #locate(at: number): [Section, number] | undefined {
    const all = this.sections.flatMap((section) =>
      section.items.map((_, index): [Section, number] => [section, index]),
    );
    return all[at % all.length];
  }

  #find(at: number): Item | undefined {
    const found = this.#locate(at);
    return found?.[0].items[found[1]];
  }

  #remove(at: number): Item | undefined {
    const found = this.#locate(at);
    return found?.[0].items.splice(found[1], 1)[0];
  }

  #insert(at: number, item: Item): void {
    const section = this.sections[at % this.sections.length];
    section?.items.splice(at % (section.items.length + 1), 0, item);
  }
}

/** Spells a word in a language. Words of two languages share letters only by chance (Knuth's multiplicative hash). */
function spell(number: number, language: number): string {
  return [1, 2].map((salt) => (Math.imul(number * 2 + salt, 2654435761 + 2 * language) >>> 0).toString(36)).join('');
}

interface Step {
  before: Ledger;
  after: Ledger;
  rows: readonly (Row & { self: number })[];
  ids: readonly string[];
}

function replay(sections: Parameters<typeof toAuthor>[0], versions: readonly (readonly Edit[])[]): Step[] {
  const author = toAuthor(sections);
  let ledger = emptyLedger('d');
  return [[], ...versions].map((edits, index) => {
    for (const change of edits) author.apply(change);
    const rows = author.rows();
    const before = ledger;
    const result = reconcile(before, [{ locale: 'en-us', source: `v${String(index)}`, rows }], '2026-01-01');
    ledger = result.ledger;
    return { before, after: ledger, rows, ids: result.translations[0]?.ids ?? [] };
  });
}

function toAuthor(sections: readonly (readonly { words: number[]; nested: boolean }[])[]): Author {
  return new Author(sections);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(' '));
}

const runs = { numRuns: 400 };

test('gives every item of a version a unique id', () => {
  fc.assert(
    fc.property(document, script, (sections, versions) => {
      for (const { rows, ids } of replay(sections, versions)) {
        expect(ids).toHaveLength(rows.length);
        expect(new Set(ids).size).toBe(rows.length);
      }
    }),
    runs,
  );
});

test('never reuses an id: a later item with the id shares words with the earlier one, or all texts were retranslated', () => {
  fc.assert(
    fc.property(document, script, (sections, versions) => {
      for (const { before, rows, ids } of replay(sections, versions)) {
        const known = new Map(before.items.map(({ id, text }) => [id, text['en-us'] ?? '']));
        const old = new Set([...known.values()].flatMap((text) => [...wordsOf(text)]));
        // A retranslated document shares no word with its previous version.
        if (!rows.some(({ text }) => [...wordsOf(text)].some((own) => old.has(own)))) continue;
        for (const [index, id] of ids.entries()) {
          const last = known.get(id);
          if (last === undefined) continue;
          const shared = [...wordsOf(rows[index]?.text ?? '')].filter((own) => wordsOf(last).has(own));
          expect(shared.length, `${id}: "${last}" -> "${rows[index]?.text ?? ''}"`).toBeGreaterThan(0);
        }
      }
    }),
    runs,
  );
});

test('never gives an id to an item without common words while a better candidate has no id', () => {
  fc.assert(
    fc.property(document, script, (sections, versions) => {
      for (const { before, rows, ids } of replay(sections, versions)) {
        const known = new Map(before.items.map(({ id, text }) => [id, wordsOf(text['en-us'] ?? '')]));
        const fresh = rows.filter((_, index) => !known.has(ids[index] ?? ''));
        for (const [index, id] of ids.entries()) {
          const last = known.get(id);
          if (!last || [...wordsOf(rows[index]?.text ?? '')].some((own) => last.has(own))) continue;
          const better = fresh.find(({ text }) => [...wordsOf(text)].some((own) => last.has(own)));
          expect(better?.text, `${id} was given to "${rows[index]?.text ?? ''}"`).toBeUndefined();
        }
      }
    }),
    runs,
  );
});

test('keeps the id of an item that is neither reworded nor retranslated, wherever it moves', () => {
  const quiet = script.map((versions) =>
    versions.map((edits) => edits.filter(({ type }) => type === 'insert' || type === 'move')),
  );
  fc.assert(
    fc.property(document, quiet, (sections, versions) => {
      const names = new Map<number, string>();
      for (const { rows, ids } of replay(sections, versions)) {
        for (const [index, { self }] of rows.entries()) {
          const id = ids[index] ?? '';
          expect(names.get(self) ?? id).toBe(id);
          names.set(self, id);
        }
      }
    }),
    runs,
  );
});

test('remembers removed items, changes nothing for an equal version, and survives formatting and parsing', () => {
  fc.assert(
    fc.property(document, script, (sections, versions) => {
      for (const { before, after, rows, ids } of replay(sections, versions)) {
        const known = new Set(after.items.map(({ id }) => id));
        expect(before.items.every(({ id }) => known.has(id))).toBe(true);
        const live = after.items.filter(({ removed }) => removed === undefined).map(({ id }) => id);
        expect(live).toEqual([...ids]);
        const source = after.structures.find(({ locales }) => locales.length > 0)?.source;
        if (source !== undefined) {
          expect(reconcile(after, [{ locale: 'en-us', source, rows }], '2026-02-02').ledger).toBe(after);
        }
        expect(parseLedger(formatLedger(after), 'd.json')).toEqual(after);
      }
    }),
    runs,
  );
});

test('maps a former anchor to the section with most of its items, as long as no heading has the anchor', () => {
  fc.assert(
    fc.property(document, script, (sections, versions) => {
      for (const { before, after, rows, ids } of replay(sections, versions)) {
        const anchors = new Set(rows.map(({ section }) => section));
        const aliases = new Map(Object.entries(after.aliases ?? {}));
        for (const [old, present] of aliases) expect([anchors.has(old), anchors.has(present)]).toEqual([false, true]);
        for (const [old, last] of Object.entries(before.aliases ?? {})) {
          const present = anchors.has(last) ? last : aliases.get(last);
          expect(aliases.get(old)).toBe(anchors.has(old) ? undefined : present);
        }
        const now = new Map(ids.map((id, index) => [id, rows[index]?.section]));
        const last = structureOf(before.structures, 'en-us');
        for (const [old, ...trees] of last?.sections ?? []) {
          const left = structureRows({ sections: [[old, ...trees]] }).flatMap(({ id }) => now.get(id) ?? []);
          const most = [...anchors].find((anchor) => left.filter((other) => other === anchor).length > left.length / 2);
          expect(aliases.get(old)).toBe(anchors.has(old) ? undefined : most);
        }
      }
    }),
    runs,
  );
});
