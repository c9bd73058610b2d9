/**
 * Projects: separate sets of marks for the same lists, for instance one per customer. The default project always exists
 * and needs no name.
 *
 * Stored as `jalon:engagement:<id>`: `{"v":1,"name":"Contoso","at":"2026-11-23T08:00:00.000Z"}`.
 */
import { defaultProject, projectKey } from '../marks/mark-key.ts';

export interface Project {
  /** `default`, or random letters and digits. */
  id: string;
  /** The name as the person wrote it; empty for a default project without a name. */
  name: string;
  /** When the person last named the project: an ISO instant; empty if they never did. */
  at: string;
}

/** The longest name that a person can enter, in UTF-16 code units. */
export const longestName = 100;

/** Returns the stored form of a project. */
export function formatProject({ name, at }: Project): string {
  return JSON.stringify({ v: 1, name, at });
}

/** Parses a stored project. Its name is empty if the entry is absent or cannot be parsed. */
export function parseProject(id: string, stored: string | null): Project {
  try {
    const { v, name, at } = JSON.parse(stored ?? '') as Record<string, unknown>;
    if (v === 1 && typeof name === 'string' && typeof at === 'string') return { id, name, at };
  } catch {
    // Not JSON: the project has no name.
  }
  return { id, name: '', at: '' };
}

/**
 * Returns the ids of all projects: the default one, then those with an entry, sorted.
 *
 * @param keys The keys of all entries in localStorage.
 */
export function projectIds(keys: readonly string[]): string[] {
  const prefix = projectKey('');
  const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return [defaultProject, ...ids.filter((id) => id !== defaultProject).sort()];
}
