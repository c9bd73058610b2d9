/** Every folder of `tests/fixtures/markdown` is a case: `input.md` is read, and must give `expected.json`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docsetAround } from './docset-around.ts';
import { parseDocument } from '../../src/markdown/parse-document.ts';

const folder = new URL('../fixtures/markdown/', import.meta.url);
describe('reading Markdown', () => {
  for (const name of readdirSync(folder)) {
    test(name.replaceAll('-', ' '), () => {
      const source = readFileSync(new URL(`${name}/input.md`, folder), 'utf8');
      const expected = new URL(`${name}/expected.json`, folder);
      const document = parseDocument(source, {
        file: 'input.md',
        path: 'input',
        around: docsetAround(new URL(`${name}/`, folder)),
      });
      // To write a new case's expectation, or a changed one: JALON_UPDATE=1 npm run test:unit, then read the diff.
      if (process.env['JALON_UPDATE']) writeFileSync(expected, `${JSON.stringify(document, null, 2)}\n`);
      expect(document).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});
