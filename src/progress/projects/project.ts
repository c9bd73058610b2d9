/**
 * Projects: lists side by side, one a customer for instance, each with marks of its own. Everyone has the default
 * one, which needs no name.
 *
 * What is known of one is stored as `jalon:engagement:<id>`: `{"v":1,"name":"Contoso","at":"2026-11-23T08:00:00.000Z"}`.
 */
import { defaultProject, projectKey } from '../marks/mark-key.ts';

export interface Project {
  /** `default`, or random letters and digits. */
  id: string;
  /** As the person wrote it; empty for a default one without. */
  name: string;
  /** When it was named last: an ISO instant; empty where it never was. */
  at: string;
}

/** The longest name that is taken from a person, in UTF-16 code units. */
export const longestName = 100;

export function formatProject({ name, at }: Project): string {
  return JSON.stringify({ v: 1, name, at });
}

/** @returns The project; where its entry is absent or cannot be read, one without a name. */
export function parseProject(id: string, stored: string | null): Project {
  try {
    const { v, name, at } = JSON.parse(stored ?? '') as Record<string, unknown>;
    if (v === 1 && typeof name === 'string' && typeof at === 'string') return { id, name, at };
  } catch {
    // As below.
  }
  return { id, name: '', at: '' };
}

/**
 * @param keys The names of all entries.
 * @returns The ids of all projects, the default one first: those that have an entry of their own.
 */
export function projectIds(keys: readonly string[]): string[] {
  const start = projectKey('');
  const own = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  return [defaultProject, ...own.filter((id) => id !== defaultProject).sort()];
}
