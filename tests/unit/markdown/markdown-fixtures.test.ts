/** Tests each case in `tests/fixtures/markdown/<construct>/<case>`: `input.md` must parse to `expected.json`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docsetAround } from '../support/docset-around.ts';
import { parseDocument } from '../../../src/markdown/parse-document.ts';

const folder = new URL('../../fixtures/markdown/', import.meta.url);

describe.each(readdirSync(folder))('reading %s', (construct) => {
  for (const name of readdirSync(new URL(`${construct}/`, folder))) {
    test(name.replaceAll('-', ' '), () => {
      const home = new URL(`${construct}/${name}/`, folder);
      const source = readFileSync(new URL('input.md', home), 'utf8');
      const expected = new URL('expected.json', home);
      const document = parseDocument(source, {
        file: 'input.md',
        path: 'input',
        around: docsetAround(home),
      });
      // To write new or changed expectations, run JALON_UPDATE=1 npm run test:unit, then review the diff.
      if (process.env['JALON_UPDATE']) writeFileSync(expected, `${JSON.stringify(document, null, 2)}\n`);
      expect(document).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});
