/** Scripts of the browser say nothing in a language: their words are messages. What is in pages is held to that in `dist`. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const files = ['client', 'progress'].flatMap((room) => {
  const folder = new URL(`../../../src/${room}/`, import.meta.url);
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name): [string, URL] => [`${room}/${name}`, new URL(name, folder)]);
});

/** Calls whose strings are for the machine. */
const forMachines = /^(?:querySelector(?:All)?|closest|matches|write|Error)$/u;

/** Two words, or one with a capital and a small letter: what people read. */
const words = /\p{L}{2,}[,.]? +\p{L}{2,}|^\p{Lu}\p{Ll}/u;

/** The strings of a script that people might read. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      if (forMachines.test(called.getText())) return;
    }
    // The names of keys, as events have them.
    if (ts.isBinaryExpression(node) && node.left.getText().endsWith('.key')) return;
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
      words.test(node.text)
    ) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

test.each(files)('%s', (_, location) => {
  expect(wordsIn(readFileSync(location, 'utf8'))).toEqual([]);
});

test('words in a script are found', () => {
  expect(
    wordsIn("a.textContent = 'Close'; b.append(`Copied ${n} links`); c.title = 'not yet'; d.closest('ul li')"),
  ).toEqual(['Close', 'Copied ', 'not yet']);
});
