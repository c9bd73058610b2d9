/** Tests applying a docset's severities to problems. */
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

test('keeps every severity without a choice', () => {
  expect(applySeverities([deadLink, image, unreadable], {})).toEqual([deadLink, image, unreadable]);
});

test('turns a warning into an error, and an error into a warning', () => {
  expect(applied({ 'link-dead': 'error', 'file-unreadable': 'warning' })).toEqual([
    'link-dead error',
    'image-left-out warning',
    'file-unreadable warning',
  ]);
});

test('hides a code that is off, and keeps the order of the others', () => {
  expect(applied({ 'image-left-out': 'off' })).toEqual(['link-dead warning', 'file-unreadable error']);
});

test('ignores choices for codes without problems', () => {
  expect(applied({ 'title-missing': 'error', 'link-empty': undefined })).toEqual([
    'link-dead warning',
    'image-left-out warning',
    'file-unreadable error',
  ]);
});

test('changes only the severity, and not the given problems', () => {
  expect(applySeverities([deadLink], { 'link-dead': 'error' })).toEqual([{ ...deadLink, severity: 'error' }]);
  expect(deadLink.severity).toBe('warning');
});
