/**
 * The rules for values in exported files. Files are parsed more strictly than storage, whose content comes from this
 * browser. A stored value that breaks a rule is exported verbatim (`unreadable` in `progress-file.ts`), so that no
 * exported file is refused.
 */
import { isDay, isInstant } from '../dates.ts';
import { loggedFields, type LogEntry } from '../projects/log.ts';
import { details, detailText, type Mark } from '../marks/mark.ts';
import { instantsOf } from '../marks/mark-instants.ts';

/** The names of lists, which end before a colon in the keys of localStorage. They contain no control characters. */
export const listPattern = /^[^\p{Cc}:]{1,500}$/u;

/** The ids of items. They contain no control characters. */
export const idPattern = /^[^\p{Cc}]{1,500}$/u;

/** The longest text in a file, in UTF-16 code units. Stored texts may be longer than a person can enter. */
export const longestText = 100_000;

/** ISO days, or an empty text for a removed due date, as a pattern for the JSON Schema. */
export const duePattern = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/u;

/** True if the text is an ISO day that exists, or empty. */
export function isDue(text: string): boolean {
  return text === '' || isDay(text);
}

/** True if a file with the mark can be parsed again. */
export function fitsFile({ list, id, mark }: { list: string; id: string; mark: Mark }): boolean {
  const { reason = '', locale = '', wording = '', seen = '' } = mark;
  const texts = details.flatMap((detail) => mark[detail] ?? []);
  return (
    listPattern.test(list) &&
    idPattern.test(id) &&
    [reason, locale, wording, seen, ...texts].every((text) => text.length <= longestText) &&
    instantsOf(mark).every(isInstant) &&
    details.every((detail) => mark[detail]?.[1] !== '') &&
    isDue(detailText(mark, 'due'))
  );
}

/** True if a file with the entry of the change log can be parsed again. */
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
