/**
 * Two wordings, compared word by word, in languages that write blanks between words and in those that do not. Only what
 * is loaded on demand may use it.
 */
import { diffArrays } from 'diff/lib/diff/array.js';
import { readTokens } from './word-tokens.ts';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Of two texts that share less than this, one is shown after the other: words here and there would only confuse. */
const leastShared = 0.25;

/**
 * @param before As a ledger keeps it: with one kind of quotes, dashes and blanks.
 * @param now As the page has it. Other quotes, dashes or blanks are no difference.
 * @param tag The language of both.
 * @returns The parts in order. Those that are the same or added are `now`, as it is written; those that are the same or
 *   removed are `before`, but for its typography.
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
  if (shared >= leastShared * Math.max(before.length, now.length)) return clustersOf(runs).flatMap(tellCluster);
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: now },
  ];
}

/** What is to be shown of the earlier wording, or of today's. */
export function sideOf(parts: readonly DiffPart[], side: 'before' | 'now'): DiffPart[] {
  return parts.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'));
}

/** Changes that only blanks stand between belong together. */
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

/** What went is told whole, and then what came; without the blanks at the ends that both have. */
function tellCluster(cluster: readonly DiffPart[]): DiffPart[] {
  if (cluster.every(isSame)) return [...cluster];
  let [went, came] = [textOf(sideOf(cluster, 'before')), textOf(sideOf(cluster, 'now'))];
  const end = /\s$/u.test(went) ? came.slice(came.trimEnd().length) : '';
  if (end !== '') [went, came] = [went.trimEnd(), came.trimEnd()];
  const start = /^\s/u.test(went) ? came.slice(0, came.length - came.trimStart().length) : '';
  if (start !== '') [went, came] = [went.trimStart(), came.trimStart()];
  const parts: DiffPart[] = [
    { kind: 'same', text: start },
    { kind: 'removed', text: went },
    { kind: 'added', text: came },
    { kind: 'same', text: end },
  ];
  return parts.flatMap(tellPart);
}

/** Blanks alone are typography, and no change. */
function tellPart({ kind, text }: DiffPart): DiffPart[] {
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
