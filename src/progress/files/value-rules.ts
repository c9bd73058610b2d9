/**
 * What a mark may hold to travel in a file. Storage is read more gently than files, as what it holds was said here; so what
 * would not be read back goes along as it is (`unreadable` in `progress-file.ts`), and a file is never refused for it.
 */
import { isDay } from '../marks/day.ts';
import { loggedFields, type LogEntry } from '../projects/log.ts';
import { details, detailText, type Mark } from '../marks/mark.ts';
import { idPattern, listPattern } from './entry-name.ts';

/** Texts that are stored may be longer than those that are taken from a person: UTF-16 code units. */
export const longestText = 100_000;

/** ISO instants with milliseconds. A clock may have been set back to where time begins; none is that far ahead. */
export const instantPattern =
  /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;

export function isInstant(text: string): boolean {
  return instantPattern.test(text) && isDay(text.slice(0, 10));
}

/** ISO days; empty where it was taken back. */
export const duePattern = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/u;

export function isDue(text: string): boolean {
  return text === '' || (duePattern.test(text) && isDay(text));
}

/** Whether a file can hold a mark so that it is read back. */
export function fitsFile({ list, id, mark }: { list: string; id: string; mark: Mark }): boolean {
  const { at, reason = '', locale = '', wording = '', seen = '' } = mark;
  const said = details.flatMap((detail) => mark[detail] ?? []);
  const instants = [at, ...details.map((detail) => mark[detail]?.[1] ?? '')].filter((instant) => instant !== '');
  return (
    listPattern.test(list) &&
    idPattern.test(id) &&
    [reason, locale, wording, seen, ...said].every((text) => text.length <= longestText) &&
    instants.every(isInstant) &&
    details.every((detail) => mark[detail]?.[1] !== '') &&
    isDue(detailText(mark, 'due'))
  );
}

/** The same, of an entry of the change log. */
export function fitsLog({ at, list, changes }: LogEntry): boolean {
  return (
    isInstant(at) &&
    listPattern.test(list) &&
    changes.every(
      ([id, field, ...texts]) =>
        idPattern.test(id) && loggedFields.includes(field) && texts.every((text) => text.length <= longestText),
    )
  );
}
