/** Marks as a file says them. */
import { details, type Mark } from '../marks/mark.ts';
import { instantsOf } from '../marks/mark-instants.ts';
import { laterThan } from '../marks/merge-marks.ts';
import type { MarksByList } from './progress-file.ts';

/** In the place of an instant: it is said in the file, and nobody knows since when. */
export const undated = 'undated';

/**
 * @param written An ISO instant: when the file was written. Some programs do not say it truly.
 * @returns The marks, where all that is undated is said then, but after all that the file dates.
 */
export function dateMarks(marks: MarksByList, written: string): MarksByList {
  const instants = [...marks.values()].flatMap((own) => [...own.values()].flatMap(instantsOf));
  const newest = instants.reduce((latest, instant) => (instant !== undated && instant > latest ? instant : latest), '');
  const at = laterThan(written, newest);
  return new Map([...marks].map(([list, own]) => [list, new Map([...own].map(([id, mark]) => [id, dated(mark, at)]))]));
}

function dated(mark: Mark, at: string): Mark {
  const said = details.flatMap((detail) => {
    const [text, instant] = mark[detail] ?? [];
    return text === undefined ? [] : [[detail, [text, instant === undated ? at : instant]]];
  });
  return { ...mark, at: mark.at === undated ? at : mark.at, ...(Object.fromEntries(said) as Partial<Mark>) };
}
