/** How old the versions of a document are that a ledger knows: which one is newer. */
import type { Translation } from '../match/group.ts';
import type { Structure } from '../ledger/ledger.ts';

/** @returns A text that sorts by age: the newer version has the greater one. */
export type AgeOf = (structure: Structure) => string;

/**
 * A version is as new as the latest `ms.date` of its locales says; of those with the same date, the one is newer that was
 * seen later. Not the other way round: a language that joins late may bring an old version.
 *
 * @param translations The document in all its locales.
 */
export function createAge(translations: readonly Translation[]): AgeOf {
  const dates = new Map(translations.map(({ locale, date = '' }) => [locale, date]));
  return ({ locales, revision }) => {
    const date =
      locales
        .map((locale) => dates.get(locale) ?? '')
        .sort()
        .at(-1) ?? '';
    return `${date} ${String(revision).padStart(9, '0')}`;
  };
}
