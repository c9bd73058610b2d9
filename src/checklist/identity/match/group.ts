/** Translations that are decided on together. */
import type { Row } from '../ledger/rows.ts';
import { shapeOf } from '../ledger/structure.ts';

/** A document in one locale, as it is now. */
export interface Translation {
  /** Lower case. */
  locale: string;
  /** The version of the source that it was translated from: its `ms.openlocfilehash`, or its `ms.sourcegitcommit`. */
  source?: string;
  /** Its `ms.date`, an ISO day. */
  date?: string;
  /** Its headings, where they are known. */
  landmarks?: { headings: readonly { anchor: string }[] };
  rows: readonly Row[];
}

/** One whose items have their ids. */
export interface DecidedTranslation extends Translation {
  /** For each row its id. */
  ids: readonly string[];
}

/** Translations of the same version of the source, which have the same structure. */
export interface Group {
  /** None for a locale that does not say which version it was translated from: it is a group of its own. */
  source: string | undefined;
  /** Sections, order and nesting: the same in all its translations. */
  rows: readonly Row[];
  translations: readonly Translation[];
}

/** @returns The groups: those of the most locales first. */
export function groupTranslations(translations: readonly Translation[]): Group[] {
  const groups = Map.groupBy(translations, ({ locale, source, rows }) =>
    source === undefined ? locale : `${source}\n${shapeOf(rows)}`,
  );
  return [...groups.values()]
    .map((members) => ({ source: members[0]?.source, rows: members[0]?.rows ?? [], translations: members }))
    .sort((a, b) => b.translations.length - a.translations.length);
}
