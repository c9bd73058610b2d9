/** A document in one locale, before and after its items have their ids. */
import type { Row } from './rows.ts';

/** The current document in one locale. */
export interface Translation {
  /** Lower case. */
  locale: string;
  /** The version of the source of this translation: `ms.openlocfilehash`, or else `ms.sourcegitcommit`. */
  source?: string;
  /** Its `ms.date`, an ISO day. */
  date?: string;
  /** Its headings, if they are known. */
  landmarks?: { headings: readonly { anchor: string }[] };
  rows: readonly Row[];
}

/** A translation whose items have their ids. */
export interface DecidedTranslation extends Translation {
  /** One id per row. */
  ids: readonly string[];
}
