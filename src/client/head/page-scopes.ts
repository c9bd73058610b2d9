/** The scopes of this page, from the outlines that it carries. */
import type { OutlineData } from '../../progress/tally/outline.ts';
import { buildScopes, type Scope } from '../../progress/tally/scopes.ts';
import { readPageJson } from './page-json.ts';

/** @returns The scopes of the page by name; nothing is done in them yet. */
export function readScopes(): Map<string, Scope> {
  return buildScopes(readPageJson<OutlineData[]>('j-outlines', []));
}

/** Whether a scope is one that a person can say something of. */
export function isItem({ kind }: Scope): boolean {
  return kind === 'leaf' || kind === 'parent';
}
