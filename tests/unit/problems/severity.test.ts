/** What a docset makes of a problem's severity. */
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/problems/problem.ts';
import { applySeverities, type SeverityChoices } from '../../../src/problems/severity.ts';

const deadLink: Problem = {
  code: 'link-dead',
  severity: 'warning',
  file: 'docs/fr-fr/plan.md',
  line: 3,
  column: 5,
  message: 'The link "appendx.md" leads to a document that does not exist in this language.',
  hint: 'Correct it.',
};
const image: Problem = {
  code: 'image-left-out',
  severity: 'warning',
  file: 'docs/fr-fr/plan.md',
  message: 'The image "https://example.com/a.png" is left out.',
  hint: 'Put it beside the file.',
};
const unreadable: Problem = {
  code: 'file-unreadable',
  severity: 'error',
  file: 'docs/fr-fr/old.md',
  message: 'The file is not UTF-8 text.',
  hint: 'Save it as UTF-8.',
};

function applied(choices: SeverityChoices): string[] {
  return applySeverities([deadLink, image, unreadable], choices).map(({ code, severity }) => `${code} ${severity}`);
}

test('where nothing is chosen, every problem keeps its severity', () => {
  expect(applySeverities([deadLink, image, unreadable], {})).toEqual([deadLink, image, unreadable]);
});

test('a warning can become an error, and an error a warning', () => {
  expect(applied({ 'link-dead': 'error', 'file-unreadable': 'warning' })).toEqual([
    'link-dead error',
    'image-left-out warning',
    'file-unreadable warning',
  ]);
});

test('what is off is not told, and the others stay in their order', () => {
  expect(applied({ 'image-left-out': 'off' })).toEqual(['link-dead warning', 'file-unreadable error']);
});

test('a choice for a code that no problem has changes nothing', () => {
  expect(applied({ 'title-missing': 'error', 'link-empty': undefined })).toEqual([
    'link-dead warning',
    'image-left-out warning',
    'file-unreadable error',
  ]);
});

test('nothing but the severity is changed, and what was given stays as it was', () => {
  expect(applySeverities([deadLink], { 'link-dead': 'error' })).toEqual([{ ...deadLink, severity: 'error' }]);
  expect(deadLink.severity).toBe('warning');
});
