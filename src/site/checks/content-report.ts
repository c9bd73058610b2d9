/** Formats the report of a reconciliation as text for authors. */
import type { Lag } from '../../checklist/identity/history/lag.ts';
import type { Report, ReportedDoubt } from '../../checklist/identity/history/report.ts';

/** Returns a line with the counts and, indented below it, the ids behind the counts and the doubtful decisions. */
export function formatReport(report: Report): string {
  const { document, renamedFrom, kept, reworded, moved, added, removed, restored, doubts, behind } = report;
  const counts = [
    `${String(kept)} kept`,
    `${String(reworded.length)} reworded`,
    `${String(moved.length)} moved`,
    `${String(added.length)} new`,
    `${String(removed.length)} removed`,
    ...(restored.length > 0 ? [`${String(restored.length)} restored`] : []),
  ];
  const name = renamedFrom === undefined ? document : `${document} (renamed from ${renamedFrom})`;
  // In a new document every item is new, so a list of them would say nothing.
  const news = kept + removed.length + restored.length === 0 ? [] : added;
  return [
    `${name}: ${counts.join(', ')}`,
    ...listed('reworded', reworded),
    ...listed('moved', moved),
    ...listed('new', news),
    ...listed('removed', removed),
    ...listed('restored', restored),
    ...doubts.map(formatDoubt),
    ...behind.map(formatLag),
  ].join('\n  ');
}

function listed(name: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${name}: ${ids.join(', ')}`];
}

function formatDoubt({ decision, locale, line, id, text, other, otherText }: ReportedDoubt): string {
  const place = `unsure: ${locale}, line ${String(line)}, "${text}"`;
  return decision === 'kept'
    ? `${place} was taken for "${otherText}" and stays ${id}, though little of the wording is left.`
    : `${place} is new, as ${id}. It might be ${other}, "${otherText}": if so, write "same as":"${other}" into the line of ${id} in the ledger.`;
}

function formatLag({ locale, missing, surplus, reworded }: Lag): string {
  const parts = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(surplus.length > 0 ? [`still has ${surplus.join(', ')}`] : []),
    ...(reworded.length > 0 ? [`has the old wording of ${reworded.join(', ')}`] : []),
  ];
  return `behind: ${locale} ${parts.length === 0 ? 'has an earlier version with the same items' : parts.join(', and ')}`;
}
