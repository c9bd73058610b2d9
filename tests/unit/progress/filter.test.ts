import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  below,
  createMatcher,
  formatFilter,
  isEmpty,
  noFilter,
  parseFilter,
  type Filter,
  type ItemFacts,
} from '../../../src/progress/view/filter.ts';
import { fold, foldedWords } from '../../../src/progress/view/fold.ts';
import { statuses, type Status } from '../../../src/progress/marks/mark.ts';

const full: Filter = {
  statuses: new Set<Status>(['open', 'in-progress']),
  owner: 'Ana',
  overdue: true,
  changed: true,
  text: 'dns',
};

const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((value) => value.trim());
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  statuses: fc.subarray([...statuses]).map((some) => new Set(some)),
  owner: text,
  overdue: fc.boolean(),
  changed: fc.boolean(),
  text,
});

describe('a filter in a query', () => {
  test('is short and readable', () => {
    expect(formatFilter(full)).toBe('?show=open,in-progress&owner=Ana&overdue&changed&q=dns');
    expect(formatFilter({ ...noFilter, text: 'dns & réseau' })).toBe('?q=dns+%26+r%C3%A9seau');
    expect(formatFilter(noFilter)).toBe('');
  });

  test('is parsed in any order', () => {
    expect(parseFilter('?show=open,in-progress&owner=Ana&overdue&changed&q=dns')).toEqual(full);
    expect(parseFilter('q=dns&changed=&overdue&show=in-progress&owner=Ana&show=open')).toEqual(full);
  });

  test('leaves other parameters unchanged', () => {
    expect(formatFilter(full, '?utm=a%20b&show=done&&flag&q=x')).toBe(
      '?utm=a%20b&flag&show=open,in-progress&owner=Ana&overdue&changed&q=dns',
    );
    expect(formatFilter(noFilter, '?show=done&utm=1')).toBe('?utm=1');
  });

  test.each([
    '',
    '?',
    '?utm_source=mail',
    '?show=',
    '?show=everything,__proto__',
    '?overdue=no&changed=0',
    '?q=%20+%20',
    `?q=${'x'.repeat(501)}`,
    '?%',
    '?show=%E0%A4%A&owner',
  ])('is empty for %j', (query) => {
    expect(parseFilter(query)).toEqual(noFilter);
    expect(isEmpty(parseFilter(query))).toBe(true);
  });

  test('has texts of up to 500 characters', () => {
    const filter = { ...noFilter, owner: 'x'.repeat(500), text: 'y'.repeat(500) };
    expect(parseFilter(formatFilter(filter))).toEqual(filter);
  });

  test('is unchanged after formatting and parsing', () => {
    fc.assert(
      fc.property(anyFilter, fc.webQueryParameters({ size: 'xsmall' }), (filter, query) => {
        expect(parseFilter(formatFilter(filter))).toEqual(filter);
        expect(parseFilter(formatFilter(filter, query))).toEqual(filter);
        expect(formatFilter(parseFilter(formatFilter(filter)))).toBe(formatFilter(filter));
      }),
    );
  });

  test('never throws, for any query or text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const filter = parseFilter(query);
        expect(parseFilter(formatFilter(filter, query))).toEqual(filter);
        expect(formatFilter({ ...noFilter, text: query })).toMatch(/^(?:\?q=|$)/u);
      }),
    );
  });
});

const nothing: ItemFacts = { owner: '', due: '', isChanged: false, text: '' };

function isShown(filter: Partial<Filter>, status: Status, facts: Partial<ItemFacts> = {}): boolean {
  return createMatcher({ ...noFilter, ...filter }, '2026-11-23')(status, { ...nothing, ...facts });
}

describe('a filter shows', () => {
  test('all leaves without a condition', () => {
    for (const status of statuses) expect(isShown({}, status)).toBe(true);
  });

  test('leaves with any of its statuses', () => {
    const some = new Set<Status>(['open', 'done']);
    expect(statuses.filter((status) => isShown({ statuses: some }, status))).toEqual(['open', 'done']);
  });

  test('leaves of an owner, ignoring case and accents', () => {
    expect(isShown({ owner: 'Zoé' }, 'open', { owner: 'zoe ' })).toBe(true);
    expect(isShown({ owner: 'Zoé' }, 'open', { owner: 'Zoé B.' })).toBe(false);
    expect(isShown({ owner: 'Zoé' }, 'open')).toBe(false);
  });

  test('unfinished leaves that were due before today', () => {
    expect(isShown({ overdue: true }, 'open', { due: '2026-11-22' })).toBe(true);
    expect(isShown({ overdue: true }, 'in-progress', { due: '2026-11-22' })).toBe(true);
    expect(isShown({ overdue: true }, 'open', { due: '2026-11-23' })).toBe(false);
    expect(isShown({ overdue: true }, 'open')).toBe(false);
    expect(isShown({ overdue: true }, 'done', { due: '2026-11-22' })).toBe(false);
    expect(isShown({ overdue: true }, 'not-applicable', { due: '2026-11-22' })).toBe(false);
  });

  test('changed leaves', () => {
    expect(isShown({ changed: true }, 'open', { isChanged: true })).toBe(true);
    expect(isShown({ changed: true }, 'open')).toBe(false);
  });

  test('leaves that contain all words, in any order', () => {
    const facts = { text: fold('Configurer le réseau et la bande passante') };
    expect(isShown({ text: 'PASSANTE reseau' }, 'open', facts)).toBe(true);
    expect(isShown({ text: 'réseau dns' }, 'open', facts)).toBe(false);
  });

  test('only leaves that match all conditions', () => {
    const facts = { owner: 'Ana', due: '2026-01-01', isChanged: true, text: 'dns' };
    expect(isShown(full, 'open', facts)).toBe(true);
    expect(isShown(full, 'done', facts)).toBe(false);
    for (const key of ['owner', 'due', 'text'] as const)
      expect(isShown(full, 'open', { ...facts, [key]: '' })).toBe(false);
    expect(isShown(full, 'open', { ...facts, isChanged: false })).toBe(false);
  });

  test('no more leaves with an additional condition', () => {
    const anyFacts = fc.record({
      owner: fc.constantFrom('', 'Ana', 'Ben'),
      due: fc.constantFrom('', '2026-01-01', '2027-01-01'),
      isChanged: fc.boolean(),
      text: fc.constantFrom('', 'dns', 'dns mx'),
    });
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...statuses), anyFacts, (filter, status, facts) => {
        for (const key of ['owner', 'overdue', 'changed', 'text'] as const) {
          if (isShown(filter, status, facts))
            expect(isShown({ ...filter, [key]: noFilter[key] }, status, facts)).toBe(true);
        }
      }),
    );
  });
});

describe('an item within another one', () => {
  test('inherits the owner and the due date, unless it has its own', () => {
    const above = { owner: 'Ana', due: '2026-01-01', isChanged: false, text: 'mail' };
    expect(below(above, nothing)).toMatchObject({ owner: 'Ana', due: '2026-01-01', isChanged: false });
    expect(below(above, { ...nothing, owner: 'Ben', due: '2026-02-02' })).toMatchObject({
      owner: 'Ben',
      due: '2026-02-02',
    });
  });

  test('matches the words of both, and counts as changed with it', () => {
    const both = below({ ...nothing, isChanged: true, text: 'mail' }, { ...nothing, text: 'dns' });
    expect(isShown({ changed: true, text: 'dns mail' }, 'open', both)).toBe(true);
  });

  test('does not match a word across the boundary of their texts', () => {
    expect(isShown({ text: 'maildns' }, 'open', below({ ...nothing, text: 'mail' }, { ...nothing, text: 'dns' }))).toBe(
      false,
    );
  });
});

describe('folding', () => {
  test.each([
    ['Réseau', 'reseau'],
    ['œuvre', 'oeuvre'],
    ['l’équipe', "l'equipe"],
    ['Straße', 'strasse'],
    ['Ｏｆｆｉｃｅ', 'office'],
    ['ﾒｰﾙ', 'メール'],
    ['Go‑live', 'go-live'],
    ['مُسْتَأْجِر', 'مستاجر'],
  ])('makes %s equal to %s', (text, typed) => {
    expect(fold(text)).toBe(fold(typed));
  });

  test('splits words at white space', () => {
    expect(foldedWords(' DNS\u00a0 et  MX ')).toEqual(['dns', 'et', 'mx']);
    expect(foldedWords('  ')).toEqual([]);
  });
});
