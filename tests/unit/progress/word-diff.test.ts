/** The differences between two wordings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideOf, wordDiff, type DiffPart } from '../../../src/progress/view/word-diff.ts';

/** Returns the parts as one line: `[-removed-]` and `[+added+]`. */
function format(parts: readonly DiffPart[]): string {
  const draw = { same: '*', removed: '[-*-]', added: '[+*+]' };
  return parts.map(({ kind, text }) => draw[kind].replace('*', () => text)).join('');
}

function joined(parts: readonly DiffPart[]): string {
  return parts.map(({ text }) => text).join('');
}

describe('shows removed and added words', () => {
  test.each([
    [
      'in English',
      'en-us',
      'Call every telephone once to test it.',
      'Call every telephone twice to test it, from inside and from outside.',
      'Call every telephone [-once-][+twice+] to test it[+, from inside and from outside+].',
    ],
    [
      'as one change, if only spaces separate them',
      'en-us',
      'Agree on the day three weeks ahead with them.',
      'Agree on the day six long months ahead with them.',
      'Agree on the day [-three weeks-][+six long months+] ahead with them.',
    ],
    [
      'in French, with its apostrophes and spaces',
      'fr-fr',
      'Nommer l\'équipe : « test » ou "essai".',
      'Nommer l’équipe\u00A0: «\u00A0test\u00A0» ou “recette”.',
      'Nommer l’équipe\u00A0: «\u00A0test\u00A0» ou “[-essai-][+recette+]”.',
    ],
    [
      'in Japanese, without spaces',
      'ja-jp',
      '移行の計画を作成し、部長に提出する。',
      '移行の計画を作成し、全員に提出する。',
      '移行の計画を作成し、[-部長-][+全員+]に提出する。',
    ],
    [
      'in Chinese',
      'zh-cn',
      '为每个用户分配许可证。',
      '为每个管理员分配许可证。',
      '为每个[-用户-][+管理员+]分配许可证。',
    ],
    ['in Arabic', 'ar-sa', 'حدد مدير المشروع.', 'حدد مدير الفريق.', 'حدد مدير [-المشروع-][+الفريق+].'],
  ])('%s', (_, tag, before, now, expected) => {
    expect(format(wordDiff(before, now, tag))).toBe(expected);
  });

  test('as two complete texts, if they have little in common', () => {
    const [before, now] = [
      'Reserve the goods lift for two hours.',
      'Ask the caretaker which entrance furniture may use.',
    ];
    expect(format(wordDiff(before, now, 'en-us'))).toBe(`[-${before}-][+${now}+]`);
  });
});

test('ignores typography', () => {
  const now = '“It’s 3–4 days…” ‘or’ so\u00AD, he\u00A0said\u00A0: yes.';
  const before = "\"It's 3-4 days...\" 'or' so, he said: yes.";
  expect(format(wordDiff(before, now, 'en-us'))).toBe(now);
});

test('restores the complete text of each side', () => {
  const parts = wordDiff('Train the help desk today.', 'Train the whole help desk.', 'en-us');
  expect(joined(sideOf(parts, 'before'))).toBe('Train the help desk today.');
  expect(joined(sideOf(parts, 'now'))).toBe('Train the whole help desk.');
});

test('restores the present text exactly', () => {
  const word = fc.constantFrom(
    'a',
    'the',
    ' ',
    '  ',
    '\u00A0',
    '’',
    '\u00AB',
    '\u200B',
    '。',
    '計画',
    'é',
    'e\u0301',
    '…',
    '👩‍👧',
    '.',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, fc.constantFrom('en-us', 'ja-jp'), (before, now, tag) => {
      expect(joined(sideOf(wordDiff(before, now, tag), 'now'))).toBe(now);
    }),
  );
});
