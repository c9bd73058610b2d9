/** The site's documents: the same list in every language, and an appendix with three differences. */
import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../src/checklist/checklist.ts';
import { allItems, itemsOf } from '../../../src/checklist/walk-items.ts';
import { documentsOf, locales, readContent } from '../support/read-content.ts';

function shape({ heading, sections }: Checklist): unknown {
  return {
    anchor: heading.anchor,
    sections: sections.map((section) => ({
      anchor: section.heading.anchor,
      blocks: section.blocks.map(({ type }) => type),
      items: allItems(itemsOf(section.blocks)).map(({ id, blocks }) => [id, blocks.map(({ type }) => type)]),
    })),
  };
}

function texts(locale: string, path: string): string[] {
  const { sections } = readContent(locale, path).checklist;
  return sections.flatMap(({ blocks }) => allItems(itemsOf(blocks)).map(({ text }) => text));
}

describe.each(locales)('%s', (locale) => {
  test('has both documents, without problems', () => {
    expect(documentsOf(locale).sort()).toEqual(['us-gov-appendix-your-responsibilities', 'your-responsibilities']);
    for (const path of documentsOf(locale)) expect(readContent(locale, path).problems).toEqual([]);
  });

  test.each(documentsOf(locale))('has the structure of the French %s', (path) => {
    expect(shape(readContent(locale, path).checklist)).toEqual(shape(readContent('fr-fr', path).checklist));
  });

  test('declares its language in the front matter', () => {
    for (const path of documentsOf(locale)) {
      const { contentLocale, date, title, description } = readContent(locale, path).frontMatter;
      expect(contentLocale?.toLowerCase()).toBe(locale);
      expect({ date, title, description }).toEqual({
        date: expect.any(String) as string,
        title: expect.any(String) as string,
        description: expect.any(String) as string,
      });
    }
  });

  test('has an appendix with two more general tasks, another note on Teams, and no footnote', () => {
    const main = texts(locale, 'your-responsibilities');
    const appendix = texts(locale, 'us-gov-appendix-your-responsibilities');
    const added = appendix.filter((text) => !main.includes(text));
    expect(appendix).toHaveLength(main.length + 2);
    expect(added).toHaveLength(3);
    expect(appendix.indexOf(added[1] ?? '')).toBe(appendix.indexOf(added[0] ?? '') + 1);
    expect(added[2]).toMatch(/Teams.*GCC High.*DoD/u);
    expect(main.filter((text) => !appendix.includes(text))).toHaveLength(1);
    const last = readContent(locale, 'us-gov-appendix-your-responsibilities').checklist.sections.at(-1);
    expect(last?.blocks.map(({ type }) => type)).toEqual(['items']);
  });
});
