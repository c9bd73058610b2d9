/** Judges a naming scheme: ticks each item of a version, and finds the tick in the next version. */
import type { Transition } from './history.ts';
import type { Names } from './naming-schemes.ts';

/** The numbers of ticks by their outcome. */
export interface Score {
  ticks: number;
  followed: number;
  /** The item is still there, but its name is not. */
  lost: number;
  /** The name belongs to another item. */
  misattributed: number;
  /** A description of each lost or misattributed tick. */
  cases: string[];
}

/** Counts the outcomes of all ticks in some transitions. */
export function judge(transitions: readonly Transition[], names: Names): Score {
  const score: Score = { ticks: 0, followed: 0, lost: 0, misattributed: 0, cases: [] };
  for (const transition of transitions) {
    const [old, fresh] = [names.get(transition.old) ?? [], names.get(transition.new) ?? []];
    const lines = new Map(fresh.map((name, index) => [name, transition.new.rows[index]?.line ?? 0]));
    for (const [index, { line, text }] of transition.old.rows.entries()) {
      const truth = transition.truth.get(line);
      if (!truth) continue;
      const found = lines.get(old[index] ?? '');
      // The tick of a deleted item should go nowhere, and did.
      if (truth.length === 0 && found === undefined) continue;
      score.ticks++;
      if (found !== undefined && truth.includes(found)) {
        score.followed++;
        continue;
      }
      score[found === undefined ? 'lost' : 'misattributed']++;
      const { page, old: from, new: to } = transition;
      const what = found === undefined ? 'lost' : `given to line ${String(found)}`;
      score.cases.push(
        `${from.locale} ${page} ${from.name} -> ${to.name}, line ${String(line)} -> ${truth.join(', ') || 'deleted'}: ${what}. ${text}`,
      );
    }
  }
  return score;
}
