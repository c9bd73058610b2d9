/**
 * Compares two wordings word by word, in languages with and without spaces between words. The library is large: only
 * modules that load on demand may import this one.
 */
import { diffArrays } from 'diff/lib/diff/array.js';
import { readTokens } from './word-tokens.ts';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** The least share of equal text for a diff by words. Below it, scattered equal words would only confuse. */
const minShared = 0.25;

/**
 * Returns the differences between two wordings. Different quotes, dashes and spaces do not count.
 *
 * @param before The earlier wording, as the ledger stores it: with normalized quotes, dashes and spaces.
 * @param now The present wording, as the page shows it.
 * @param tag The language tag of both.
 * @returns The parts in order. The equal and added parts join to `now` exactly; the equal and removed parts join to
 *   `before`, apart from typography.
 */
export function wordDiff(before: string, now: string, tag: string): DiffPart[] {
  const [old, present] = [readTokens(before, tag), readTokens(now, tag)];
  const runs = diffArrays(old, present, { comparator: (a, b) => a.key === b.key }).map(
    ({ added, removed, value }): DiffPart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.map(({ text }) => text).join(''),
    }),
  );
  const shared = textOf(runs.filter(isSame)).length;
  if (shared >= minShared * Math.max(before.length, now.length)) return clustersOf(runs).flatMap(mergeCluster);
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: now },
  ];
}

/** Returns the parts of the earlier or the present wording. */
export function sideOf(parts: readonly DiffPart[], side: 'before' | 'now'): DiffPart[] {
  return parts.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'));
}

/** Groups changes with only spaces between them. */
function clustersOf(runs: readonly DiffPart[]): DiffPart[][] {
  const clusters: DiffPart[][] = [];
  runs.forEach((run, at) => {
    const last = clusters.at(-1);
    const joins = !isSame(run) || (run.text.trim() === '' && at < runs.length - 1);
    if (joins && last?.some((other) => !isSame(other))) last.push(run);
    else clusters.push([run]);
  });
  return clusters;
}

/** Merges a group of changes into one removed and one added part. Spaces that both have at an end count as equal. */
function mergeCluster(cluster: readonly DiffPart[]): DiffPart[] {
  if (cluster.every(isSame)) return [...cluster];
  let [removed, added] = [textOf(sideOf(cluster, 'before')), textOf(sideOf(cluster, 'now'))];
  const end = /\s$/u.test(removed) ? added.slice(added.trimEnd().length) : '';
  if (end !== '') [removed, added] = [removed.trimEnd(), added.trimEnd()];
  const start = /^\s/u.test(removed) ? added.slice(0, added.length - added.trimStart().length) : '';
  if (start !== '') [removed, added] = [removed.trimStart(), added.trimStart()];
  const parts: DiffPart[] = [
    { kind: 'same', text: start },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
    { kind: 'same', text: end },
  ];
  return parts.flatMap(visiblePart);
}

/** Drops a removed part of spaces only, and turns such an added part into an equal one: spaces are typography. */
function visiblePart({ kind, text }: DiffPart): DiffPart[] {
  if (text === '') return [];
  if (kind === 'same' || text.trim() !== '') return [{ kind, text }];
  return kind === 'removed' ? [] : [{ kind: 'same', text }];
}

function isSame({ kind }: DiffPart): boolean {
  return kind === 'same';
}

function textOf(parts: readonly DiffPart[]): string {
  return parts.map(({ text }) => text).join('');
}
