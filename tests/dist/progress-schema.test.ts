/** Tests the JSON Schema of progress files that the site serves. */
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formatProgressFile } from '../../src/progress/files/progress-file.ts';
import { readBaseSite, readRootSite } from './support/built-site.ts';

test.each([
  ['at the root', readRootSite()],
  ['under a path', readBaseSite()],
])('the schema has its address as its id and accepts a downloaded file %s', (_, { base, origin, file }) => {
  const content = file('/schemas/progress-1.json')?.toString() ?? '';
  const schema = JSON.parse(content) as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${base}/schemas/progress-1.json`,
  });
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const at = '2026-11-23T10:00:00.000Z';
  const downloaded = formatProgressFile(
    {
      project: { id: 'default', name: 'Contoso' },
      exportedAt: at,
      marks: [{ list: 'your-responsibilities', id: 'general/1', mark: { status: 'done', at, owner: ['Ana', at] } }],
      log: [{ at, kind: 'status', list: 'your-responsibilities', changes: [['general/1', 'status', 'open', 'done']] }],
      unreadable: {},
    },
    String(schema['$id']),
  );
  expect(validate(JSON.parse(downloaded)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...(JSON.parse(downloaded) as object), version: 2 })).toBe(false);
});
