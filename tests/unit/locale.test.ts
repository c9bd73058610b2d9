import { describe, expect, test } from 'vitest';
import { canonicalTag, directionOf, nativeNames } from '../../src/locale/locale.ts';
import { negotiateLocale } from '../../src/locale/negotiate.ts';
import { createTranslate } from '../../src/locale/translator.ts';

describe('a locale', () => {
  test.each([
    ['fr-fr', 'fr-FR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['ar', 'ar'],
  ])('%s is the language %s', (name, tag) => {
    expect(canonicalTag(name)).toBe(tag);
  });

  test.each(['media', 'fr_fr', 'x', 'node-modules', 'images'])('%s is no language', (name) => {
    expect(canonicalTag(name)).toBeUndefined();
  });

  test('is called what its readers call it, with the region only where there are two', () => {
    expect(nativeNames(['fr-FR', 'en-US'])).toEqual(
      new Map([
        ['fr-FR', 'Français'],
        ['en-US', 'English'],
      ]),
    );
    expect(nativeNames(['fr-FR', 'fr-CA']).get('fr-CA')).toMatch(/^Français .*anad/u);
  });

  test('is written in its direction', () => {
    expect(['fr-FR', 'ar-SA', 'he-IL', 'ja-JP', 'ur'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr', 'rtl']);
  });
});

describe('choosing a language', () => {
  const available = ['en-us', 'fr-fr', 'pt-br'];
  test.each([
    [['fr-FR'], 'fr-fr'],
    [['fr-CA', 'en'], 'fr-fr'],
    [['sv', 'pt-PT', 'en'], 'pt-br'],
    [['sv'], 'en-us'],
    [[], 'en-us'],
  ])('gives a reader of %j %s', (wanted, locale) => {
    expect(negotiateLocale(available, wanted, 'en-us')).toBe(locale);
  });
});

describe('a message', () => {
  const t = createTranslate('fr-FR', {
    plain: '{done} sur {count}',
    plural: { one: '{count} entrée', other: '{count} entrées' },
  });

  test('has its placeholders filled, numbers as the language writes them', () => {
    expect(t('plain', { done: 12, count: 10_000 })).toBe('12 sur 10\u202F000');
    expect(t('plain', { done: 'x' })).toBe('x sur {count}');
  });

  test('has the form that the number wants', () => {
    expect([0, 1, 2].map((count) => t('plural', { count }))).toEqual(['0 entrée', '1 entrée', '2 entrées']);
  });
});
