/** Every language says everything. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/locale/translator.ts';

const folder = new URL('../../src/content/messages/', import.meta.url);

function read(name: string): Record<string, Message> {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, Message>;
}

const source = read('en-us.json');

function placeholders(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/gu) ?? []))].sort();
}

describe.each(readdirSync(folder))('%s', (name) => {
  const messages = read(name);

  test('has every key, in the same order, and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(source));
  });

  test('has a text, and the placeholders of the source, in every message', () => {
    for (const [key, message] of Object.entries(messages)) {
      const texts = typeof message === 'string' ? [message] : Object.values(message);
      expect(
        texts.every((text) => text.trim() !== ''),
        key,
      ).toBe(true);
      expect(placeholders(message), key).toEqual(placeholders(source[key] ?? ''));
    }
  });

  test('has every plural form of its language, where a number decides', () => {
    const forms = new Intl.PluralRules(name.replace('.json', '')).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of Object.entries(messages)) {
      expect(typeof message, key).toBe(typeof source[key]);
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(forms);
    }
  });
});

test('every message is used', () => {
  const files = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  const families = [...files.matchAll(/`(?<family>[\w.]+\.)\$\{/gu)].map(({ groups }) => groups?.['family'] ?? '');
  const unused = Object.keys(source).filter(
    (key) =>
      !files.includes(`'${key}'`) && !files.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused).toEqual([]);
});
