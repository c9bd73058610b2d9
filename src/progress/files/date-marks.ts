/** Dates the marks of a file that have no instant. */
import { details, type Mark } from '../marks/mark.ts';
import { instantsOf } from '../marks/mark-instants.ts';
import { laterThan } from '../marks/merge-marks.ts';
import type { MarksByList } from './progress-file.ts';

/** Takes the place of an instant that the file does not contain. */
export const undated = 'undated';

/**
 * Returns marks with an instant in place of {@link undated}: the time of the file, or just after its latest instant.
 * Some programs do not set the time of a file correctly.
 *
 * @param written When the file was written: an ISO instant.
 */
export function dateMarks(marks: MarksByList, written: string): MarksByList {
  const instants = [...marks.values()].flatMap((byId) => [...byId.values()].flatMap(instantsOf));
  const newest = instants.reduce((latest, instant) => (instant !== undated && instant > latest ? instant : latest), '');
  const at = laterThan(written, newest);
  return new Map(
    [...marks].map(([list, byId]) => [list, new Map([...byId].map(([id, mark]) => [id, dateMark(mark, at)]))]),
  );
}

function dateMark(mark: Mark, at: string): Mark {
  const timed = details.flatMap((detail) => {
    const [text, instant] = mark[detail] ?? [];
    return text === undefined ? [] : [[detail, [text, instant === undated ? at : instant]]];
  });
  return { ...mark, at: mark.at === undated ? at : mark.at, ...(Object.fromEntries(timed) as Partial<Mark>) };
}
