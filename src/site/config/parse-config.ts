/** The content of a `jalon.json` to what it says, and to what is wrong with it. */
import type { z } from 'zod';
import { isRecord } from '../../locale/check-catalogue.ts';
import { configSchema } from './config-schema.ts';
import type { DocsetConfig } from './config.ts';

/** What is wrong at a place of the file. */
export interface ConfigFault {
  /** The keys down to the place; none for the whole. */
  path: (string | number)[];
  /** One sentence. */
  message: string;
  /** One sentence. */
  hint: string;
}

/**
 * @param value What the file holds.
 * @returns What it says. A key with a fault in it is as if it were not there: what has a default is always right.
 */
export function parseConfig(value: unknown): { config: DocsetConfig; faults: ConfigFault[] } {
  const { data, error } = configSchema.safeParse(value);
  if (data) return { config: data, faults: [] };
  const faults = error.issues.flatMap((issue) => faultsOf(issue, []));
  const wrong = new Set(faults.map(({ path: [key] }) => key));
  const rest = isRecord(value) ? Object.entries(value).filter(([key]) => !wrong.has(key)) : [];
  return { config: configSchema.parse(Object.fromEntries(rest)), faults };
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, around: ConfigFault['path']): ConfigFault[] {
  const path = [...around, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key]));
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => fault(path, message));
  // Of the things that a value may be, the one whose type it has says what is wrong.
  const near = issue.code === 'invalid_union' ? issue.errors.find(isOfType) : undefined;
  return near ? near.flatMap((inner) => faultsOf(inner, path)) : [fault(path, issue.message)];
}

function isOfType(issues: readonly Issue[]): boolean {
  return !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
}

function fault(path: ConfigFault['path'], what: string): ConfigFault {
  return {
    path,
    message: `${nameOf(path)} ${what}.`,
    hint: 'Correct it, or remove it to use the default (see docs/docset.md).',
  };
}

function unknownKey(path: ConfigFault['path']): ConfigFault {
  const known =
    path.length === 1 ? `The known keys are ${Object.keys(configSchema.shape).join(', ')}` : 'See docs/docset.md';
  return { path, message: `${nameOf(path)} is not a known key.`, hint: `Correct the key, or remove it. ${known}.` };
}

/** `Entry 2 of "documents"`, `"fr-fr" of "title"`. */
function nameOf(path: ConfigFault['path']): string {
  if (path.length === 0) return 'The file';
  const names = path.map((key) => (typeof key === 'number' ? `entry ${String(key + 1)}` : JSON.stringify(key)));
  const name = names.reverse().join(' of ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
