/**
 * Reconciles a document with its ledger: finds the id that each item already has, and gives ids to new items.
 *
 * Comparing texts recognizes unchanged items, in time linear in items and locales. `align/align.ts` matches the changed
 * ones. Its time is linear in the document's items, plus one step per new text and old row that are near each other
 * (`reach` in `align/place.ts`) or share a rare n-gram.
 */
import { withAliases } from './ledger/aliases.ts';
import { decideGroup } from './match/decide-group.ts';
import { groupTranslations } from './match/group.ts';
import type { DecidedTranslation, Translation } from './ledger/translation.ts';
import { lagsOf } from './history/lag.ts';
import type { Ledger } from './ledger/ledger.ts';
import { IdAllocator } from './ledger/id-allocator.ts';
import { buildReport, type Report, type ReportedDoubt } from './history/report.ts';
import { isSameText } from './ledger/normalize.ts';
import { applySameAs } from './ledger/apply-same-as.ts';
import { isSameShape, structureOf, structureRows } from './ledger/structure.ts';
import { updateLedger } from './ledger/update-ledger.ts';

/** The result of reconciling a document: the new ledger, the ids per locale, and a report for its author. */
export interface Reconciled {
  ledger: Ledger;
  translations: DecidedTranslation[];
  report: Report;
}

/**
 * Reconciles the current translations of a document with its ledger.
 *
 * @param before The document's ledger; it is not modified.
 * @param translations The current document, in each locale that has it. The ledger keeps its entries of a missing
 *   locale.
 * @param day The ISO day to record for changes.
 * @returns The new ledger. It is the same object as `before` if nothing changed.
 * @throws LedgerError if a person's `"same as"` contradicts itself.
 */
export function reconcile(before: Ledger, translations: readonly Translation[], day: string): Reconciled {
  const base = applySameAs(before, day);
  const findIds = createIdLookup(base);
  const decided: DecidedTranslation[] = [];
  const changed: Translation[] = [];
  for (const translation of translations) {
    const ids = findIds(translation);
    if (ids) decided.push({ ...translation, ids });
    else changed.push(translation);
  }
  if (base === before && changed.length === 0 && translations.every((each) => hasRecordedSource(before, each))) {
    // Headings can change without any change of items.
    const ledger = before.aliases ? withAliases(before, before.structures, decided) : before;
    return {
      ledger,
      translations: decided,
      report: buildReport(before, before, [], [], lagsOf(before, decided)),
    };
  }
  const doubts: ReportedDoubt[] = [];
  const allocator = new IdAllocator(base.items.map(({ id }) => id));
  for (const group of groupTranslations(changed)) {
    const decision = decideGroup(base, group, decided);
    const ids = allocator.completeIds(group.rows, decision.ids);
    decided.push(...group.translations.map((translation) => ({ ...translation, ids })));
    doubts.push(...decision.doubts.map(({ row, ...doubt }) => ({ ...doubt, id: ids[row] ?? '' })));
  }
  const ledger = updateLedger(base, decided, day);
  return {
    ledger,
    translations: decided,
    report: buildReport(before, ledger, decided, doubts, lagsOf(ledger, decided)),
  };
}

/** Returns a function that finds the ids of an unchanged translation; for a changed one it returns `undefined`. */
function createIdLookup({ items, structures }: Ledger): (translation: Translation) => string[] | undefined {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const byLocale = new Map(
    structures.flatMap((structure) => {
      const rows = structureRows(structure);
      const known = { rows, ids: rows.map(({ id }) => id) };
      return structure.locales.map((locale) => [locale, known]);
    }),
  );
  return ({ locale, rows }) => {
    const known = byLocale.get(locale);
    if (!known || !isSameShape(known.rows, rows)) return undefined;
    const isUnchanged = rows.every(({ text }, index) => {
      const old = texts.get(known.ids[index] ?? '')?.[locale];
      return old !== undefined && isSameText(old, text);
    });
    return isUnchanged ? known.ids : undefined;
  };
}

/** True if the ledger records the translation's version of the source. */
function hasRecordedSource({ structures }: Ledger, { locale, source }: Translation): boolean {
  return structureOf(structures, locale)?.source === source;
}
