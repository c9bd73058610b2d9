import { expect, test } from 'vitest';
import { normalizeText, textKey } from '../../../../src/checklist/identity/ledger/normalize.ts';

test.each([
  ['no-break spaces', 'étapes suivantes\u00A0: a\u202Fb', 'étapes suivantes : a b'],
  ['several spaces', 'a \u00A0  b\t\nc', 'a b c'],
  ['spaces at the ends', '\u3000 a \u00A0', 'a'],
  ['zero-width characters', 'Power\u200BPoint\uFEFF et\u00AD OneDrive', 'PowerPoint et OneDrive'],
  ['a zero-width space among spaces', 'a \u200B b', 'a b'],
  ['apostrophes', 'l’équipe de l‘administrateur', "l'équipe de l'administrateur"],
  ['quotes', '«plan» “plan” „plan‟ 「計画」', '"plan" "plan" "plan" "計画"'],
  ['dashes', 'a – b — c ‑ d − e', 'a - b - c - d - e'],
  ['character widths', 'ＯｎｅＤｒｉｖｅ　１２３', 'OneDrive 123'],
  ['composed and decomposed letters', 'e\u0301tapes', 'étapes'],
])('normalizes %s', (_, written, normalized) => {
  expect(normalizeText(written)).toBe(normalized);
});

test('does not change a normalized text', () => {
  const once = normalizeText('«\u00A0L’étape\u00A0» – Ⅳ ﬁn');
  expect(normalizeText(once)).toBe(once);
});

test('keeps the case in normalized text and ignores it in comparison keys', () => {
  expect(normalizeText('Passerelle de gestion Cloud')).toBe('Passerelle de gestion Cloud');
  expect(textKey('Passerelle de gestion Cloud')).toBe(textKey('Passerelle de gestion cloud'));
});

test('ignores spaces inside quotes and before punctuation', () => {
  expect(textKey('Le « plan » : quoi ?')).toBe(textKey('Le «plan»: quoi?'));
});

test('distinguishes other words, other numbers and other punctuation', () => {
  expect(textKey('Office 365')).not.toBe(textKey('Office 356'));
  expect(textKey('Do it.')).not.toBe(textKey('Do it;'));
});
