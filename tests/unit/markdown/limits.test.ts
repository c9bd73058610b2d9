/** Tests the limits of text that parsers cannot handle. `hostile-content.test.ts` tests whole documents beyond them. */
import { expect, test } from 'vitest';
import { TextLimits } from '../../../src/markdown/limits/limits.ts';

function lineOverLimit(text: string): number | undefined {
  return new TextLimits().findLineOverLimit(text);
}

test.each(['>', '> ', '- '])('accepts 100 levels of %j, and not one more', (sign) => {
  expect(lineOverLimit(`Text.\n\n${sign.repeat(100)}word\n`)).toBeUndefined();
  expect(lineOverLimit(`Text.\n\n${sign.repeat(101)}word\n`)).toBe(3);
});

const sentence = 'Measure the network before you move the mail of a department. ';

test.each([
  ['code', 700, `${'`a.b` '.repeat(4)}${sentence.repeat(4)}`],
  ['lines', 700, Array(4).fill(sentence.trim()).join('\n')],
  ['emphasis', 700, '**Measure** the _network_. '.repeat(4)],
  ['links behind a bracket that an earlier paragraph left open', 40, `${'[a](b) '.repeat(700)}[`],
])('accepts a long document of paragraphs with %s', (_, count, paragraph) => {
  expect(lineOverLimit(`${paragraph}\n\n`.repeat(count))).toBeUndefined();
});
