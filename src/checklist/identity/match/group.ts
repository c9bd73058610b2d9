/** Groups the translations whose ids are decided together. */
import type { Row } from '../ledger/rows.ts';
import { shapeOf } from '../ledger/structure.ts';
import type { Translation } from '../ledger/translation.ts';

/** Translations of the same version of the source with the same structure. */
export interface Group {
  /** `undefined` for a locale that names no version; such a locale is a group of its own. */
  source: string | undefined;
  /** Sections, order and nesting, which all translations of the group share. */
  rows: readonly Row[];
  translations: readonly Translation[];
}

/** Returns the groups; those with the most locales come first. */
export function groupTranslations(translations: readonly Translation[]): Group[] {
  const groups = Map.groupBy(translations, ({ locale, source, rows }) =>
    source === undefined ? locale : `${source}\n${shapeOf(rows)}`,
  );
  return [...groups.values()]
    .map((members) => ({ source: members[0]?.source, rows: members[0]?.rows ?? [], translations: members }))
    .sort((a, b) => b.translations.length - a.translations.length);
}
