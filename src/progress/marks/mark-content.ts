/** The content of a mark: its limits, and whether there is any. Apart from `mark.ts`, which the first view loads. */
import { detailText, details, type Mark } from './mark.ts';

/** The longest texts that a person can enter, in UTF-16 code units. Longer stored texts remain unchanged. */
export const longest = { note: 2000, owner: 100, reason: 200 } as const;

/** True if a mark has a status other than open, or a detail with text. */
export function hasContent(mark: Mark): boolean {
  return mark.status !== 'open' || details.some((detail) => detailText(mark, detail) !== '');
}
