/** The JSON Schema of a docset's `jalon.json`, at its address. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { baseFolder, basePath, readBuiltSite, rootFolder } from './support/built-site.ts';

test.each([
  ['at the root', readBuiltSite(rootFolder, '', 'http://localhost:4321')],
  ['under a path', readBuiltSite(baseFolder, basePath, 'https://jalon.example')],
])('says its address and what the file of this site is, %s', (_, { base, origin, file }) => {
  const schema = JSON.parse(file('/schemas/docset-1.json')?.toString() ?? '') as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${base}/schemas/docset-1.json`,
  });
  const isValid = new Ajv({ strict: false }).compile(schema);
  const own = JSON.parse(readFileSync('src/content/docs/jalon.json', 'utf8')) as object;
  expect(isValid({ ...own, $schema: schema['$id'] }), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({})).toBe(true);
  const wrong = [{ titel: 'T' }, { title: 3 }, { publicSite: 'http://x' }, { severity: { 'link-dead': 'fatal' } }];
  expect(wrong.filter((value) => isValid(value))).toEqual([]);
});
