/** Tests parsing the dates of Microsoft Learn. */
import { expect, test } from 'vitest';
import { parseLearnDate } from '../../../src/markdown/front-matter/learn-date.ts';

test.each([
  ['04/02/2019', '2019-04-02'],
  ['6/16/2021', '2021-06-16'],
  ['10/1/20', '2020-10-01'],
  ['2019-04-02', '2019-04-02'],
  ['2/29/2020', '2020-02-29'],
])('%s is %s', (written, day) => {
  expect(parseLearnDate(written)).toBe(day);
});

test.each(['13/01/2019', '2/29/2019', '02.04.2019', 'April 2, 2019', '', '0/0/0'])('%j is not a date', (written) => {
  expect(parseLearnDate(written)).toBeUndefined();
});
