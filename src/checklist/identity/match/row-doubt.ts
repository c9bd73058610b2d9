/** Describes an unsure decision about one row of a group. */
import type { Group } from './group.ts';
import type { LedgerItem } from '../ledger/ledger.ts';

/** An unsure decision about an item whose row has no id yet. */
export interface RowDoubt {
  /**
   * `new`: the item got a new id, and might be the other item. `kept`: it took the other item's id on weak evidence.
   */
  decision: 'new' | 'kept';
  /** The index of the item's row in its document. */
  row: number;
  locale: string;
  /** The line in the locale's file (1-based). */
  line: number;
  text: string;
  /** The id of the item that it might be, or whose id it took. */
  other: string;
  otherText: string;
}

/**
 * Describes the decision in a locale that has both texts.
 *
 * @param other The item that the row might be, or whose id it took.
 */
export function rowDoubt(
  decision: RowDoubt['decision'],
  { translations }: Group,
  row: number,
  other: LedgerItem,
): RowDoubt {
  const translation = translations.find(({ locale }) => other.text[locale] !== undefined) ?? translations[0];
  const { locale = '', rows = [] } = translation ?? {};
  const { line = 0, text = '' } = rows[row] ?? {};
  return { decision, row, locale, line, text, other: other.id, otherText: other.text[locale] ?? '' };
}
