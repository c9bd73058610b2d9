import { expect, test } from 'vitest';
import { normalizeText, textKey } from '../../../../src/checklist/identity/ledger/normalize.ts';

test.each([
  ['no-break blanks', 'étapes suivantes\u00A0: a\u202Fb', 'étapes suivantes : a b'],
  ['several blanks', 'a \u00A0  b\t\nc', 'a b c'],
  ['blanks at the ends', '\u3000 a \u00A0', 'a'],
  ['zero-width characters', 'Power\u200BPoint\uFEFF et\u00AD OneDrive', 'PowerPoint et OneDrive'],
  ['a zero-width blank among blanks', 'a \u200B b', 'a b'],
  ['apostrophes', 'l’équipe de l‘administrateur', "l'équipe de l'administrateur"],
  ['quotes', '«plan» “plan” „plan‟ 「計画」', '"plan" "plan" "plan" "計画"'],
  ['dashes', 'a – b — c ‑ d − e', 'a - b - c - d - e'],
  ['widths', 'ＯｎｅＤｒｉｖｅ　１２３', 'OneDrive 123'],
  ['composed and decomposed letters', 'e\u0301tapes', 'étapes'],
])('%s are folded', (_, written, normalized) => {
  expect(normalizeText(written)).toBe(normalized);
});

test('a normalized text is not changed by normalizing it again', () => {
  const once = normalizeText('«\u00A0L’étape\u00A0» – Ⅳ ﬁn');
  expect(normalizeText(once)).toBe(once);
});

test('the case of letters stays in what is kept, and does not count in what is compared', () => {
  expect(normalizeText('Passerelle de gestion Cloud')).toBe('Passerelle de gestion Cloud');
  expect(textKey('Passerelle de gestion Cloud')).toBe(textKey('Passerelle de gestion cloud'));
});

test('blanks inside of quotes and before punctuation do not count', () => {
  expect(textKey('Le « plan » : quoi ?')).toBe(textKey('Le «plan»: quoi?'));
});

test('another word, another number and other punctuation are another text', () => {
  expect(textKey('Office 365')).not.toBe(textKey('Office 356'));
  expect(textKey('Do it.')).not.toBe(textKey('Do it;'));
});
