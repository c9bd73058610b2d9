/** The language that the person chose last. */
import { readEntry } from '../store/read-entry.ts';

/** Where it is kept: a locale as it stands in addresses, such as `fr-fr`. */
export const localeKey = 'jalon:locale';

export function rememberedLocale(): string | undefined {
  return readEntry(localeKey) ?? undefined;
}
