/**
 * What a mark may hold to travel in a file. Storage is read more gently than files, as what it holds was said here; so what
 * would not be read back goes along as it is (`unreadable` in `progress-file.ts`), and a file is never refused for it.
 */
import { isDay, isInstant } from '../dates.ts';
import { loggedFields, type LogEntry } from '../projects/log.ts';
import { details, detailText, type Mark } from '../marks/mark.ts';
import { instantsOf } from '../marks/mark-instants.ts';

/** The names of lists, which end before a colon in the keys of localStorage. They contain no control characters. */
export const listPattern = /^[^\p{Cc}:]{1,500}$/u;

/** The ids of items. They contain no control characters. */
export const idPattern = /^[^\p{Cc}]{1,500}$/u;

/** Texts that are stored may be longer than those that are taken from a person: UTF-16 code units. */
export const longestText = 100_000;

/** ISO days; empty where it was taken back. */
export const duePattern = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/u;

export function isDue(text: string): boolean {
  return text === '' || isDay(text);
}

/** Whether a file can hold a mark so that it is read back. */
export function fitsFile({ list, id, mark }: { list: string; id: string; mark: Mark }): boolean {
  const { reason = '', locale = '', wording = '', seen = '' } = mark;
  const said = details.flatMap((detail) => mark[detail] ?? []);
  return (
    listPattern.test(list) &&
    idPattern.test(id) &&
    [reason, locale, wording, seen, ...said].every((text) => text.length <= longestText) &&
    instantsOf(mark).every(isInstant) &&
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
