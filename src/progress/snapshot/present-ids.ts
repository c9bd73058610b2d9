/** Applies renames of items to a snapshot from before them. */
import type { DocumentHistory } from '../marks/document-history.ts';
import { presentId } from '../marks/orphans.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Returns a snapshot by the present ids of its items. Values of a present id take precedence over those of a former
 * one.
 */
export function inPresentIds(snapshot: Snapshot, renamed: DocumentHistory['renamed']): Snapshot {
  const statuses = new Map(snapshot.statuses);
  const details = new Map(snapshot.details);
  for (const id of Object.keys(renamed)) {
    const [present, status, detail] = [presentId(id, renamed), statuses.get(id), details.get(id)];
    if (present === id) continue;
    if (status !== undefined && (statuses.get(present) ?? 'open') === 'open') statuses.set(present, status);
    if (detail && !details.has(present)) details.set(present, detail);
  }
  return { ...snapshot, statuses, details };
}
