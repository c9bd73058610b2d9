import { describe, expect, test } from 'vitest';
import {
  canonicalTag,
  directionOf,
  isAgreeing,
  languageAttributes,
  languageName,
  nativeNames,
} from '../../../src/locale/locale.ts';
import { negotiateLocale } from '../../../src/locale/negotiate.ts';
import { createTranslate, thousandsSeparators, type Catalogue } from '../../../src/locale/translator.ts';
import { createWords } from '../../../src/locale/words.ts';

describe('language tags', () => {
  test.each([
    ['fr-fr', 'fr-FR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['ar', 'ar'],
  ])('reads the folder name %s as the tag %s', (name, tag) => {
    expect(canonicalTag(name)).toBe(tag);
  });

  test.each(['media', 'fr_fr', 'x', 'node-modules', 'images'])('rejects the folder name %s', (name) => {
    expect(canonicalTag(name)).toBeUndefined();
  });

  test('have native names, with the region only where languages repeat', () => {
    expect(nativeNames(['fr-FR', 'en-US'])).toEqual(
      new Map([
        ['fr-FR', 'Français'],
        ['en-US', 'English'],
      ]),
    );
    expect(nativeNames(['fr-FR', 'fr-CA']).get('fr-CA')).toMatch(/^Français .*anad/u);
  });

  test.each([
    ['fr-FR', 'fr-FR', true],
    ['fr', 'fr-FR', true],
    ['fr-FR', 'fr', true],
    ['zh-Hant', 'zh-Hant-TW', true],
    ['fr-CA', 'fr-FR', false],
    ['f', 'fr', false],
    ['de', 'fr', false],
  ])('compares %s with %s: agreeing is %s', (tag, other, expected) => {
    expect(isAgreeing(tag, other)).toBe(expected);
  });

  test('have a text direction', () => {
    expect(['fr-FR', 'ar-SA', 'he-IL', 'ja-JP', 'ur'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr', 'rtl']);
  });
});

describe('negotiating a language', () => {
  const available = ['en-us', 'ar-sa', 'fr-fr', 'ja-jp', 'pt-br', 'zh-cn'];
  test.each([
    [['fr-FR'], 'fr-fr'],
    [['fr-CA', 'en'], 'fr-fr'],
    [['sv', 'pt-PT', 'en'], 'pt-br'],
    [['sv'], 'en-us'],
    [['ja'], 'ja-jp'],
    [['ar-EG', 'en'], 'ar-sa'],
    [['zh-TW', 'en'], 'en-us'],
    [['zh-TW'], 'zh-cn'],
    [['zh-SG', 'en'], 'zh-cn'],
    [['not a tag', 'fr'], 'fr-fr'],
    [[], 'en-us'],
  ])('offers readers of %j %s', (wanted, locale) => {
    expect(negotiateLocale(available, wanted, 'en-us')).toBe(locale);
  });
});

describe('translating a message', () => {
  const t = createTranslate('fr-FR', {
    plain: '{done} sur {count}',
    plural: { one: '{count} entrée', other: '{count} entrées' },
  });

  test('fills placeholders, and formats numbers for the language', () => {
    expect(t('plain', { done: 12, count: 10_000 })).toBe('12 sur 10\u202F000');
    expect(t('plain', { done: 'x' })).toBe('x sur {count}');
  });

  test('selects the plural form of the count', () => {
    expect([0, 1, 2].map((count) => t('plural', { count }))).toEqual(['0 entrée', '1 entrée', '2 entrées']);
  });
});

test('names a language in the language of the reader', () => {
  expect([languageName('en-US', 'fr-FR'), languageName('pt-BR', 'ja-JP')]).toEqual(['anglais', 'ポルトガル語']);
});

test('sets lang and dir only on text in another language than its surroundings', () => {
  expect(languageAttributes('fr-FR', 'fr-FR')).toEqual({});
  expect(languageAttributes('ar-SA', 'fr-FR')).toEqual({ lang: 'ar-SA', dir: 'rtl' });
});

test.each([
  ['fr-FR', '\u202F\u202F'],
  ['en-US', ',,'],
  ['es-ES', '.'],
  ['de-DE', '..'],
  ['hi-IN', ',,'],
  ['ar-SA', undefined],
  ['mr-IN', undefined],
])('%s separates thousands by %j, and numbers with these separators match Intl.NumberFormat', (tag, separators) => {
  expect(thousandsSeparators(tag)).toBe(separators);
  const t = createTranslate(tag, { number: '{number}' }, separators);
  for (const number of [0, 7, 999, 1000, 9876, 12_345, 99_999, 100_000, 1_234_567]) {
    expect(t('number', { number })).toBe(new Intl.NumberFormat(tag).format(number));
  }
});

describe('the interface of a page', () => {
  const catalogue = { 'tally.short': '{done}/{count}' } as Catalogue;

  test('uses the formats of the language of the page', () => {
    const words = createWords('ar-SA', 'ar-SA', catalogue);
    expect(words.t('tally.short', { done: 3, count: 27 })).toBe('٣/٢٧');
    expect(words).toMatchObject({ tag: 'ar-SA', own: {}, page: {} });
  });

  test('uses the formats of the page if the messages are in another variety of its language', () => {
    const words = createWords('fr-CA', 'fr-FR', catalogue);
    expect(words).toMatchObject({ tag: 'fr-CA', own: {}, page: {} });
  });

  test('uses the formats of another language, and marks its texts with lang and dir', () => {
    const words = createWords('he-IL', 'en-US', catalogue);
    expect(words.formatDay('2019-04-02')).toBe('April 2, 2019');
    expect(words.own).toEqual({ lang: 'en-US', dir: 'ltr' });
    expect(words.page).toEqual({ lang: 'he-IL', dir: 'rtl' });
  });
});
