/** Tests properties that hold for any mix of constructs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document, ListItem } from '../../../src/markdown/document.ts';
import { parseDocument } from '../../../src/markdown/parse-document.ts';
import { docsetAround } from '../support/docset-around.ts';

const files = new Map([
  ['includes/items.md', '- An included item\n- Another\n\n  > [!NOTE]\n  > With an alert. [!TIP]\n  > Two.\n'],
  [
    'includes/text.md',
    'An included *text*[^1] with [a link][a]\n\n[^1]: A footnote [!NOTE]\n\n[a]: us-gov-appendix.md\n',
  ],
  ['includes/alert.md', '> [!Remarque]\n> Included\n'],
  ['includes/again.md', 'Again: [!INCLUDE [it](again.md)]\n'],
]);

function parse(source: string): Document {
  const around = docsetAround();
  const includeAt = (path: string): { file: string; source: string } | undefined => {
    const text = files.get(path);
    return text === undefined ? undefined : { file: path, source: text };
  };
  return parseDocument(source, { file: 'x.md', path: 'x', around: { ...around, includeAt } });
}

function itemsIn(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((item) => [item, ...itemsIn(item.blocks)]) : [],
  );
}

function itemsOf({ blocks, sections, roles }: Document): ListItem[] {
  const all = [...sections, ...roles.flatMap((role) => role.sections)];
  return [blocks, ...all.map((section) => section.blocks)].flatMap(itemsIn);
}

/** Returns everything that a document shows except code; items with code are included without their plain text. */
function shownIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { html, text, title, ...others } = value as Record<string, unknown>;
  delete others['problems'];
  const hasCode = typeof html === 'string' && html.includes('<code>');
  const own = [html, hasCode ? '' : text, title].filter((shown) => typeof shown === 'string');
  const withoutCode = own.map((shown) => shown.replaceAll(/<(?<name>code|pre)\b[\s\S]*?<\/\k<name>>/gu, ''));
  return [...withoutCode, ...Object.values(others).flatMap(shownIn)];
}

const word = fc.constantFrom(
  'Prepare',
  'the',
  'network',
  'ネットワーク',
  'é',
  '**bold**',
  '[link](us-gov-appendix.md)',
  'a.',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const blanks = fc.nat(9).map((count) => ' '.repeat(count));

const name = fc.constantFrom(
  'NOTE',
  'tip',
  'Important',
  'WARNING',
  'DANGER',
  'Remarque',
  'メモ',
  'see-also',
  ' CAUTION ',
);
const marker = fc.tuple(fc.constantFrom('[!', '[!', '[!', '［！', '[ !', '**[!'), name).map(([open, own]) => {
  if (open === '［！') return `［！${own}］`;
  return open === '**[!' ? `**[!${own}]**` : `${open}${own}]`;
});

const extension = fc.constantFrom(
  '[!INCLUDE [x](includes/items.md)]',
  '[!INCLUDE[x](includes/text.md)]',
  '[!include [x](includes/alert.md)]',
  '[!INCLUDE [again](includes/again.md)]',
  '[!INCLUDE [*gone*](includes/gone.md)]',
  '[!VIDEO https://example.com/a]',
  '[!code-csharp[Main](a.cs)]',
  '[!UICONTROL **Save** as]',
  '[!unknown with text]',
  '[!UNKNOWN [nested](us-gov-appendix.md) text]',
  '[!broken [x]',
  ':::image source="media/plan.png" alt-text="A [!NOTE] plan":::',
  ':::no-loc text="Contoso":::',
  '![An image of [!NOTE]](media/plan.png "[!TIP]")',
  '<b>[!NOTE]</b>',
  '<br>',
);

const line = fc.oneof(
  { weight: 4, arbitrary: sentence },
  fc.tuple(sentence, marker).map(([text, own]) => `${text} ${own}`),
  fc.tuple(marker, sentence).map(([own, text]) => `${own} ${text}`),
  fc.tuple(sentence, marker, sentence).map((parts) => parts.join(' ')),
  fc.tuple(sentence, extension, sentence).map((parts) => parts.join(' ')),
  extension,
  marker,
  fc.tuple(marker, fc.constant(': x')).map((parts) => parts.join('')),
);

const quote = fc
  .tuple(blanks, fc.constantFrom('> ', '>', '> > ', '＞ ', '\\> '), fc.array(line, { minLength: 1, maxLength: 4 }))
  .map(([indent, sign, lines]) => lines.map((text) => indent + sign + text));

const item = fc
  .tuple(blanks, fc.constantFrom('- ', '* ', '1. ', '- [x] ', '10) '), line)
  .map(([indent, sign, text]) => [indent + sign + text]);

const other = fc.oneof(
  fc.tuple(blanks, line).map(([indent, text]) => [indent + text]),
  fc.tuple(fc.constantFrom('##', '###', '#'), line).map(([sign, text]) => [`${sign} ${text}`]),
  fc.tuple(line, line).map(([a, b]) => ['', '| a | b |', '| - | - |', `| ${a} | ${b} |`, '']),
  line.map((text) => ['```', `> ${text}`, '```']),
  line.map((text) => ['<details>', `<summary>${text}</summary>`, '', text, '', '</details>']),
  line.map((text) => ['', `<ul><li>${text}</li>`, '<li>', '', `- ${text}`, '', '</li></ul>', '']),
  line.map((text) => [
    '',
    `<table><tr><th>Phase</th><th>You</th></tr><tr><td>A</td><td><ul><li>${text}</li></ul></td></tr></table>`,
    '',
  ]),
  line.map((text) => [':::row:::', '    :::column:::', `        ${text}`, '    :::column-end:::', ':::row-end:::']),
  line.map((text) => ['', '### [A tab](#tab/a)', '', text, '', '---', '']),
  fc.constantFrom(
    [''],
    [''],
    ['---'],
    ['<!-- [!NOTE] -->'],
    ['> [!div class="checklist"]', '> - one'],
    ['[^1]: A [!NOTE]', ''],
  ),
);

const source = fc
  .array(fc.oneof(quote, item, other, fc.constant([''])), { maxLength: 12 })
  .map((blocks) => ['# Title', '', '## Section', '', ...blocks.flat()].join('\n'));

describe('for any mix of constructs', () => {
  test('no marker is visible outside code', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(shownIn(parse(text)).filter((shown) => /[[［]\s*[!！]\s*\p{L}/u.test(shown))).toEqual([]);
      }),
    );
  });

  test('Windows line endings give the same document', () => {
    const read = (text: string): unknown => JSON.parse(JSON.stringify(parse(text)).replaceAll(String.raw`\r`, ''));
    fc.assert(
      fc.property(source, (text) => {
        expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
        const texts = itemsOf(parse(text.replaceAll('\n', '\r\n'))).map((own) => own.text);
        expect(texts).toEqual(itemsOf(parse(text)).map((own) => own.text));
      }),
    );
  });

  test('items have one line of text, a line in the file, and no placeholder of the parser', () => {
    fc.assert(
      fc.property(source, (text) => {
        const document = parse(text);
        const last = text.split('\n').length;
        expect(itemsOf(document).filter(({ line: own }) => own < 5 || own > last)).toEqual([]);
        expect(itemsOf(document).filter(({ text: own }) => /[\r\n]/u.test(own))).toEqual([]);
        expect(JSON.stringify(document)).not.toMatch(/[\uE000-\uE002\0]/u);
      }),
    );
  });
});

/** Generates the levels of nested items, each at most one level deeper than the item before. */
const levels = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 6 })
  .map((wanted) => wanted.reduce<number[]>((all, level) => [...all, Math.min(level, (all.at(-1) ?? -1) + 1)], []));

describe('an alert in an item', () => {
  const shape = fc.record({
    levels,
    at: fc.nat(5),
    deeper: fc.nat(8),
    isApart: fc.boolean(),
    goesOn: fc.boolean(),
    own: fc.constantFrom('[!NOTE]', '[!tip]', '[! CAUTION]', '［！NOTE］', '[!Remarque]', '[!DANGER]'),
  });

  test('does not change any text, and becomes a callout of its item', () => {
    fc.assert(
      fc.property(shape, ({ levels: depths, at, deeper, isApart, goesOn, own }) => {
        const chosen = Math.min(at, depths.length - 1);
        const write = (hasAlert: boolean): string[] =>
          depths.flatMap((depth, order) => {
            const indent = '  '.repeat(depth);
            const first = [`${indent}- Item number ${String(order)}`, ...(goesOn ? [`${indent}  goes on.`] : [])];
            if (!hasAlert || order !== chosen) return first;
            const before = `${indent}  ${' '.repeat(deeper)}`;
            return [...first, ...(isApart ? [''] : []), `${before}> ${own}`, `${before}> Text of the alert.`];
          });
        const [plain, marked] = [false, true].map((hasAlert) =>
          itemsOf(parse(['# T', '', '## P', '', ...write(hasAlert)].join('\n'))),
        );
        expect(marked?.map(({ text }) => text)).toEqual(plain?.map(({ text }) => text));
        const callouts = marked?.map(({ blocks }) => blocks.filter(({ type }) => type === 'callout').length);
        expect(callouts).toEqual(depths.map((_, order) => (order === chosen ? 1 : 0)));
      }),
    );
  });
});
