/** Pairing items with equal texts in several languages. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alignment, type AlignRow } from '../../../../src/checklist/identity/align/alignment.ts';
import { alignExact } from '../../../../src/checklist/identity/align/exact.ts';
import { alignSections } from '../../../../src/checklist/identity/align/sections.ts';

test('pairs two items with equal texts if more than twice as many languages agree as disagree', () => {
  const property = fc.property(fc.nat(7), fc.nat(3), (agreeing, disagreeing) => {
    const languages = [...Array(agreeing + disagreeing).keys()];
    const row = (texts: string[]): AlignRow => ({ section: 'general', parent: -1, texts });
    const old = ['plan', 'team'].map((item) => row(languages.map((language) => `${item} ${String(language)}`)));
    // In the languages that disagree, the two texts changed places.
    const fresh = [0, 1].map((index) =>
      row(languages.map((language) => old[language < agreeing ? index : 1 - index]?.texts[language] ?? '')),
    );
    const alignment = new Alignment(old, fresh);
    alignSections(alignment);
    alignExact(alignment);
    const isClear = agreeing > 2 * disagreeing;
    const isSwapped = disagreeing > 2 * agreeing;
    expect([...alignment.fresh.pairs]).toEqual(isClear ? [0, 1] : isSwapped ? [1, 0] : [-1, -1]);
  });
  fc.assert(property);
});
