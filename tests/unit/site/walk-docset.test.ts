/** The walk over a docset that the build, `npm run content` and `npm run problems` share. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem, Severity } from '../../../src/problems/problem.ts';
import { createAddresses } from '../../../src/site/addresses/addresses.ts';
import { interfaceMessages } from '../../../src/site/checks/check-messages.ts';
import { walkDocset } from '../../../src/site/checks/walk-docset.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-walk-'));
  const front = '---\ntitle: Plan\nms.openlocfilehash: abc\n---\n## First\n\n- Count the boxes.\n';
  await write('docs/en-us/plan.md', front);
  await write('docs/fr-fr/plan.md', `${front.replace('title: Plan', 'title: Plan\nms.contentlocale: de-DE')}- Pack.\n`);
  await write('docs/en-us/adopt.md', '# Adopt\n');
});

afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** Walks the docset and reports one page problem per page. */
async function walk(drift?: Severity): Promise<{ first: string[]; documents: unknown[] }> {
  const { problems, documents } = await walkDocset({
    root,
    content: join(folder, 'docs'),
    ledgers: join(folder, 'ledger'),
    addresses: createAddresses('/'),
    reserved: [],
    messages: join(root, interfaceMessages),
    ...(drift === undefined ? {} : { drift }),
  });
  const codes = (found: readonly Problem[]): string[] => found.map(({ code, severity }) => `${code} ${severity}`);
  const walked = [];
  const readPage = ({ file: { file } }: { file: { file: string } }): Problem[] => [
    { code: 'title-missing', severity: 'warning', file, message: '', hint: '' },
  ];
  for await (const document of documents(readPage)) {
    walked.push([document.reconciled.document, document.isDrifting, codes(document.problems)]);
  }
  return { first: codes(problems), documents: walked };
}

test('yields each document with the problems of its pages, its languages and its drift, and writes no ledger', async () => {
  await write('docs/notes/a.md', '# A\n');
  expect(await walk('error')).toEqual({
    first: ['locale-invalid warning'],
    documents: [
      ['adopt', false, ['title-missing warning']],
      [
        'plan',
        true,
        ['title-missing warning', 'title-missing warning', 'locale-differs warning', 'translation-drift error'],
      ],
    ],
  });
  expect(await readdir(folder)).toEqual(['docs']);
});

test('compares no languages unless the severity of drift is given', async () => {
  const { documents } = await walk();
  expect(documents[1]).toEqual([
    'plan',
    false,
    ['title-missing warning', 'title-missing warning', 'locale-differs warning'],
  ]);
});

test('gives every problem the severity that the docset chooses, and still knows which documents drift', async () => {
  await write(
    'docs/jalon.json',
    '{ "severity": { "translation-drift": "off", "locale-differs": "error", "title-missing": "off", "locale-invalid": "off" } }',
  );
  await write('docs/notes/a.md', '# A\n');
  expect(await walk('error')).toEqual({
    first: [],
    documents: [
      ['adopt', false, []],
      ['plan', true, ['locale-differs error']],
    ],
  });
});
