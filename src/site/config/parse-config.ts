/** Parses the content of a `jalon.json` into a configuration and its faults. */
import type { z } from 'zod';
import { isRecord } from '../../locale/check-catalogue.ts';
import { configSchema } from './config-schema.ts';
import type { DocsetConfig } from './config.ts';

/** A fault at one place of the file. */
export interface ConfigFault {
  /** The keys and indexes that lead to the place; empty for the whole file. */
  path: (string | number)[];
  /** One sentence. */
  message: string;
  /** One sentence. */
  hint: string;
}

/**
 * Returns the configuration and its faults. A key with a fault is ignored, so that its default applies.
 *
 * @param value The parsed JSON of the file.
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
  // Among the alternatives of a union, the one with the value's type has the helpful message.
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

/** Returns the name of a place for a message: `Entry 2 of "documents"`, `"fr-fr" of "title"`. */
function nameOf(path: ConfigFault['path']): string {
  if (path.length === 0) return 'The file';
  const names = path.map((key) => (typeof key === 'number' ? `entry ${String(key + 1)}` : JSON.stringify(key)));
  const name = names.reverse().join(' of ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
