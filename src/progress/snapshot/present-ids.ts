/** A snapshot that is older than a decision that an item is another one: what it says of the former id is said of the present one. */
import type { DocumentHistory } from '../marks/document-history.ts';
import { presentId } from '../marks/orphans.ts';
import type { Snapshot } from './snapshot.ts';

/** @returns The snapshot by the ids that items go by now; what it says of the present id itself comes first. */
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
