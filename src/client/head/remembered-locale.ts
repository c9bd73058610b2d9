/** Remembers the language that the person chose last. */
import { readEntry } from '../storage/read-entry.ts';

/** The key of the chosen language: a locale as in addresses, such as `fr-fr`. */
export const localeKey = 'jalon:locale';

/** Returns the chosen locale; `undefined` if the person never chose one. */
export function rememberedLocale(): string | undefined {
  return readEntry(localeKey) ?? undefined;
}
