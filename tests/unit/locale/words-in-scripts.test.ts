/** Browser scripts contain no text for readers: all such text is in messages. Tests in `tests/dist` check the pages. */
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

/** Calls whose strings people do not read. */
const forMachines = /^(?:querySelector(?:All)?|closest|matches|write|Error)$/u;

/** Two words, or a capital followed by a small letter: likely text for people. */
const words = /\p{L}{2,}[,.]? +\p{L}{2,}|^\p{Lu}\p{Ll}/u;

/** Returns the strings of a script that people might read. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      if (forMachines.test(called.getText())) return;
    }
    // Names of classes and properties.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'className') return;
    if (ts.isElementAccessExpression(node)) return;
    // Names of keys, compared with those of keyboard events.
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

test.each(files)('%s contains no text for readers', (_, location) => {
  expect(wordsIn(readFileSync(location, 'utf8'))).toEqual([]);
});

test('finds text for readers in strings and templates', () => {
  expect(
    wordsIn("a.textContent = 'Close'; b.append(`Copied ${n} links`); c.title = 'not yet'; d.closest('ul li')"),
  ).toEqual(['Close', 'Copied ', 'not yet']);
});
