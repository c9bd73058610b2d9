/** Describes an unsure decision about one row of a group. */
import type { Group } from './group.ts';
import type { LedgerItem } from '../ledger/ledger.ts';
import type { ReportedDoubt } from '../history/report.ts';

/** A {@link ReportedDoubt} whose row has no id yet. */
export interface RowDoubt extends Omit<ReportedDoubt, 'id'> {
  row: number;
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
