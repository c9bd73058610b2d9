/** Reads a docset's `jalon.json`, and reports its faults with their lines. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from '../../problems/problem.ts';
import { configFile, type DocsetConfig } from './config.ts';
import { parseConfig } from './parse-config.ts';

export interface ReadConfig {
  config: DocsetConfig;
  /** Errors with the code `config-invalid`, in the order of their lines. */
  problems: Problem[];
}

/**
 * Returns the configuration of a docset, with defaults for a missing file, for missing keys, and for keys with faults.
 *
 * @param contentFolder The content folder with the file, absolute or relative to the project.
 * @param root The project's folder: file names in problems are relative to it.
 */
export function readDocsetConfig(contentFolder: string, root: string): ReadConfig {
  const location = resolve(root, contentFolder, configFile);
  const file = relative(root, location).split(sep).join('/');
  const problem = (line: number | undefined, message: string, hint: string): Problem => {
    return { code: 'config-invalid', severity: 'error', file, ...(line === undefined ? {} : { line }), message, hint };
  };
  const defaults = parseConfig({}).config;
  try {
    const text = readFileSync(location, 'utf8').replace(/^\uFEFF/u, '');
    const parsed = parseJson(text);
    if ('reason' in parsed) return { config: defaults, problems: [problem(parsed.line, parsed.reason, notJson)] };
    const { config, faults } = parseConfig(parsed.value);
    const { tree } = parsed;
    const problems = faults.map(({ path, message, hint }) => problem(lineOf(text, tree, path), message, hint));
    return { config, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { config: defaults, problems: [] };
    return { config: defaults, problems: [problem(undefined, `The file cannot be read: ${message}.`, unreadable)] };
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

/** Returns the line of a key or of a list entry; where the place does not exist, the line of what contains it. */
function lineOf(text: string, tree: Node | undefined, path: readonly (string | number)[]): number {
  const node = tree && findNodeAtLocation(tree, [...path]);
  const key = node?.parent?.type === 'property' ? node.parent : node;
  if (key) return lineAt(text, key.offset);
  return path.length === 0 ? 1 : lineOf(text, tree, path.slice(0, -1));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
