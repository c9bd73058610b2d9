/** JSON that anyone may have written: read, or refused with the place where it is none. */
import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import type { FileError } from './file-error.ts';

/** Deeper than any file that we write; what is deeper would only fill the memory. */
const deepest = 50;

/** @returns The value, or what is wrong: it is nested too deep, it is no JSON, or it says the same thing twice. */
export function readJson(text: string): { value: unknown } | FileError {
  const trouble = findDepth(text) ?? findFault(text);
  return trouble ?? { value: JSON.parse(text) as unknown };
}

/** Before anything goes down into it. A loop, as a long text is too much for a pattern. */
function findDepth(text: string): FileError | undefined {
  let [depth, isString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isString && letter === '\\') at++;
    else if (letter === '"') isString = !isString;
    else if (isString) continue;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (depth > deepest) return { code: 'deep', place: placeIn(text, at) };
  }
  return undefined;
}

function findFault(text: string): FileError | undefined {
  const names: Set<string>[] = [];
  let found: FileError | undefined;
  // To find a place takes time, and only the first fault is told.
  const tell = (code: FileError['code'], offset: number, what: string): void => {
    found ??= { code, place: `${placeIn(text, offset)} ${what}` };
  };
  visit(
    text,
    {
      onObjectBegin: () => {
        names.push(new Set());
      },
      onObjectProperty: (name, offset) => {
        if (names.at(-1)?.has(name)) tell('duplicate', offset, JSON.stringify(name));
        names.at(-1)?.add(name);
      },
      onObjectEnd: () => {
        names.pop();
      },
      onError: (error: ParseErrorCode, offset) => {
        tell('syntax', offset, printParseErrorCode(error));
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return found;
}

/** @returns Line and column, from 1, such as `3:14`. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}
