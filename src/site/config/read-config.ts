/** Reading a docset's `jalon.json`, with the lines of what is wrong in it. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from '../../problems/problem.ts';
import { configFile, type DocsetConfig } from './config.ts';
import { parseConfig } from './parse-config.ts';

export interface ReadConfig {
  config: DocsetConfig;
  /** Of code `config-invalid`, each an error. */
  problems: Problem[];
}

/**
 * @param contentFolder The content folder, absolute or relative to the project: the file is in it.
 * @param root The project's folder: file names in problems are relative to it.
 * @returns What the file says; the defaults where there is none, and in place of what is wrong.
 */
export function readDocsetConfig(contentFolder: string, root: string): ReadConfig {
  const location = resolve(root, contentFolder, configFile);
  const file = relative(root, location).split(sep).join('/');
  const problem = (line: number | undefined, message: string, hint: string): Problem => {
    return { code: 'config-invalid', severity: 'error', file, ...(line === undefined ? {} : { line }), message, hint };
  };
  const nothing = parseConfig({}).config;
  try {
    const text = readFileSync(location, 'utf8').replace(/^\uFEFF/u, '');
    const parsed = parseJson(text);
    if ('reason' in parsed) return { config: nothing, problems: [problem(parsed.line, parsed.reason, notJson)] };
    const { config, faults } = parseConfig(parsed.value);
    const { tree } = parsed;
    const problems = faults.map(({ path, message, hint }) => problem(lineOf(text, tree, path), message, hint));
    return { config, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { config: nothing, problems: [] };
    return { config: nothing, problems: [problem(undefined, `The file cannot be read: ${message}.`, unreadable)] };
  }
}

const notJson = 'Put keys and texts in double quotes, separate entries with commas, and remove comments.';

const unreadable = 'Check that it is a file and that you have permission to read it.';

function parseJson(text: string): { value: unknown; tree: Node | undefined } | { line: number; reason: string } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  try {
    return { value: JSON.parse(text), tree };
  } catch {
    return { line: lineAt(text, errors[0]?.offset ?? 0), reason: 'The file is not valid JSON.' };
  }
}

/** The line of a key; of an entry of a list; of what is around it, where it is none of them. */
function lineOf(text: string, tree: Node | undefined, path: readonly (string | number)[]): number {
  const node = tree && findNodeAtLocation(tree, [...path]);
  const key = node?.parent?.type === 'property' ? node.parent : node;
  if (key) return lineAt(text, key.offset);
  return path.length === 0 ? 1 : lineOf(text, tree, path.slice(0, -1));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
