/** Tests the JSON Schema of `jalon.json` that the site serves. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readBaseSite, readRootSite } from './support/built-site.ts';

test.each([
  ['at the root', readRootSite()],
  ['under a path', readBaseSite()],
])('the schema has its address as its id and accepts this site’s jalon.json %s', (_, { base, origin, file }) => {
  const schema = JSON.parse(file('/schemas/docset-1.json')?.toString() ?? '') as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${base}/schemas/docset-1.json`,
  });
  const isValid = new Ajv({ strict: false }).compile(schema);
  const settings = JSON.parse(readFileSync('src/content/docs/jalon.json', 'utf8')) as object;
  expect(isValid({ ...settings, $schema: schema['$id'] }), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({})).toBe(true);
  const wrong = [{ titel: 'T' }, { title: 3 }, { publicSite: 'http://x' }, { severity: { 'link-dead': 'fatal' } }];
  expect(wrong.filter((value) => isValid(value))).toEqual([]);
});
