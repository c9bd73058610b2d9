/** The problems of message files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/problems/problem.ts';
import { checkMessages } from '../../../src/site/checks/check-messages.ts';

const source = {
  hello: 'Hello',
  link: 'Link to {id}',
  done: { one: '{done} of {count} duty', other: '{done} of {count} duties' },
};

const polish = {
  hello: 'Cześć',
  link: 'Odnośnik do {id}',
  done: { one: '{done} z jednego', few: '{done} z {count}', many: '{done} z {count}', other: '{done} z {count}' },
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jalon-'));
  await mkdir(join(root, 'messages'));
  await write('en-us', source);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(name: string, messages: unknown): Promise<void> {
  const text = typeof messages === 'string' ? messages : JSON.stringify(messages, null, 2);
  await writeFile(join(root, `messages/${name}.json`), text);
}

/** Returns the problems of all files, formatted. */
async function check(): Promise<string[]> {
  const problems = await checkMessages(join(root, 'messages'), root);
  return problems.map((problem) => {
    expect(problem.severity).toBe(problem.code === 'locale-invalid' ? 'warning' : 'error');
    return formatProblem(problem).replace('messages/', '');
  });
}

test('accepts a complete language, and plural forms that write the numbers 0, 1 or 2 as a word', async () => {
  await write('pl', polish);
  expect(await check()).toEqual([]);
});

test('ignores the order of keys, whitespace, and a byte order mark', async () => {
  const { hello, link, done } = polish;
  await write('pl-PL', `\uFEFF${JSON.stringify({ done, link, hello })}`);
  expect(await check()).toEqual([]);
});

describe('reports in a language', () => {
  test.each<[string, unknown, string]>([
    [
      'a missing key',
      { ...polish, hello: undefined },
      'pl.json message-invalid: The message "hello" is missing. Add a translation of "Hello".',
    ],
    [
      'a missing message with plural forms',
      { ...polish, done: undefined },
      'pl.json message-invalid: The message "done" is missing. Add a translation of "{done} of {count} duties".',
    ],
    [
      'a key that the source lacks',
      { ...polish, helo: 'x' },
      'pl.json:10 message-invalid: The message "helo" does not exist in the source. Correct the key, or remove the message.',
    ],
    [
      'a key that every JavaScript object inherits',
      { ...polish, constructor: 'x' },
      'pl.json:10 message-invalid: The message "constructor" does not exist in the source. Correct the key, or remove the message.',
    ],
    [
      'an empty text',
      { ...polish, hello: ' ' },
      'pl.json:2 message-invalid: The message "hello" is empty. Write a text.',
    ],
    [
      'a value that is not text',
      { ...polish, hello: 7 },
      'pl.json:2 message-invalid: The message "hello" is not a string. Write a text in double quotes.',
    ],
    [
      'an empty form',
      { ...polish, done: { ...polish.done, few: '' } },
      'pl.json:4 message-invalid: The plural form "few" of "done" is empty. Write a text.',
    ],
    [
      'one text where the source has plural forms',
      { ...polish, done: '{done} z {count}' },
      'pl.json:4 message-invalid: The message "done" lacks plural forms. Write an object with one text per plural form of pl: one, few, many, other.',
    ],
    [
      'plural forms where the source has one text',
      { ...polish, hello: { other: 'x' } },
      'pl.json:2 message-invalid: The message "hello" has plural forms, but the source has none. Write one text, like the source: "Hello".',
    ],
    [
      'a missing plural form',
      { ...polish, done: { ...polish.done, many: undefined } },
      'pl.json:4 message-invalid: The message "done" lacks the plural form "many". Add it; the plural forms of pl are one, few, many, other.',
    ],
    [
      'a plural form that the language does not have',
      { ...polish, done: { ...polish.done, two: '{done} z dwóch' } },
      'pl.json:4 message-invalid: The message "done" contains the unknown plural form "two". Remove it; the plural forms of pl are one, few, many, other.',
    ],
    [
      'a missing placeholder',
      { ...polish, link: 'Odnośnik' },
      'pl.json:3 message-invalid: The message "link" lacks the placeholder "{id}". Add it; the source has {id}.',
    ],
    [
      'a missing number in a form for several numbers',
      { ...polish, done: { ...polish.done, few: '{done} z kilku' } },
      'pl.json:4 message-invalid: The plural form "few" of "done" lacks the placeholder "{count}". Add it; the source has {done}, {count}.',
    ],
    [
      'another missing placeholder in a form that may lack the number',
      { ...polish, done: { ...polish.done, one: 'Jeden' } },
      'pl.json:4 message-invalid: The plural form "one" of "done" lacks the placeholder "{done}". Add it; the source has {done}, {count}.',
    ],
    [
      'an unknown placeholder',
      { ...polish, hello: 'Cześć {name}' },
      'pl.json:2 message-invalid: The message "hello" contains the unknown placeholder "{name}". Remove it; the source has none.',
    ],
    [
      'a list instead of an object',
      [],
      'pl.json message-invalid: The file is not a JSON object. Write { "key": "text", … } with the keys of the source.',
    ],
    [
      'invalid JSON, with the line if known',
      '{\n  "hello": "Cześć"\n  "link": "x"\n}',
      "pl.json:3 message-invalid: The file is not valid JSON: Expected ',' or '}' after property value. Put each text in double quotes, and separate entries with commas.",
    ],
  ])('%s', async (_, messages, problem) => {
    await write('pl', messages);
    expect(await check()).toEqual([problem]);
  });

  test('bytes that are not text', async () => {
    await writeFile(join(root, 'messages/pl.json'), Uint8Array.of(0x7b, 0xe9));
    expect(await check()).toEqual(['pl.json file-unreadable: The file is not UTF-8 text. Save it as UTF-8.']);
  });

  test('a file name that is not a language tag', async () => {
    await write('words', polish);
    expect(await check()).toEqual([
      'words.json locale-invalid: The file "words.json" is not named after a language. Rename it to a language tag, such as fr-fr.json or pt-br.json; the site does not use its messages.',
    ]);
  });
});

describe('the source', () => {
  test('is checked against itself', async () => {
    await write('en-us', { ...source, done: { other: '{done} of {count}' }, hello: '' });
    expect(await check()).toEqual([
      'en-us.json:2 message-invalid: The message "hello" is empty. Write a text.',
      'en-us.json:4 message-invalid: The message "done" lacks the plural form "one". Add it; the plural forms of en-US are one, other.',
    ]);
  });

  test.each([
    ['that is not an object', '[]', 'en-us.json message-invalid: The file is not a JSON object.'],
    ['that is not JSON', '{', 'en-us.json:1 message-invalid: The file is not valid JSON:'],
  ])('%s is the only problem reported', async (_, text, problem) => {
    await write('pl', polish);
    await write('en-us', text);
    expect(await check()).toEqual([expect.stringContaining(problem)]);
  });

  test('is reported if it is missing', async () => {
    await write('pl', polish);
    await rm(join(root, 'messages/en-us.json'));
    expect(await check()).toEqual([
      'en-us.json message-invalid: The source file for all translations is missing. Restore the file.',
    ]);
  });
});
