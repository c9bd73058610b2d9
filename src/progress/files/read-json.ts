/** Parses untrusted JSON, and locates the first error. */
import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import type { FileError } from './file-error.ts';

/** The greatest accepted depth. Jalon writes no deeper file, and a deep file may exhaust the stack of a parser. */
const maxDepth = 50;

/** Returns the value, or an error if the text is nested too deep, is not JSON, or repeats a key of an object. */
export function readJson(text: string): { value: unknown } | FileError {
  return findDepthError(text) ?? findSyntaxError(text) ?? { value: JSON.parse(text) as unknown };
}

/** Checks the depth before any parser recurses. A loop, as regular expressions are too slow for long texts. */
function findDepthError(text: string): FileError | undefined {
  let [depth, isString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isString && letter === '\\') at++;
    else if (letter === '"') isString = !isString;
    else if (isString) continue;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (depth > maxDepth) return { code: 'deep', place: placeIn(text, at) };
  }
  return undefined;
}

function findSyntaxError(text: string): FileError | undefined {
  const names: Set<string>[] = [];
  let first: FileError | undefined;
  // Only the first error counts: locating each one would take too long.
  const report = (code: FileError['code'], offset: number, detail: string): void => {
    first ??= { code, place: `${placeIn(text, offset)} ${detail}` };
  };
  visit(
    text,
    {
      onObjectBegin: () => {
        names.push(new Set());
      },
      onObjectProperty: (name, offset) => {
        if (names.at(-1)?.has(name)) report('duplicate', offset, JSON.stringify(name));
        names.at(-1)?.add(name);
      },
      onObjectEnd: () => {
        names.pop();
      },
      onError: (error: ParseErrorCode, offset) => {
        report('syntax', offset, printParseErrorCode(error));
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return first;
}

/** Returns the line and the column of an offset, counted from 1, such as `3:14`. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}
