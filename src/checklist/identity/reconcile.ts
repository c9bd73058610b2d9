/**
 * Reconciling a document with its ledger: which of its items had an id before, and which are new.
 *
 * What did not change is recognised by comparing texts, in time linear in the number of items and locales. For what did
 * change, see `align/align.ts`: linear in the items of the document, and for those whose text is new a step for each that
 * stands near it (`reach` in `align/place.ts`) or shares something rare.
 */
import { withAliases } from './ledger/aliases.ts';
import { decideGroup } from './match/decide-group.ts';
import { groupTranslations, type DecidedTranslation, type Translation } from './match/group.ts';
import { lagsOf } from './history/lag.ts';
import type { Ledger } from './ledger/ledger.ts';
import { Naming } from './ledger/naming.ts';
import { buildReport, type Report, type ReportedDoubt } from './history/report.ts';
import { isSameText } from './ledger/normalize.ts';
import { applySameAs } from './ledger/apply-same-as.ts';
import { isSameArrangement, structureOf, structureRows } from './ledger/structure.ts';
import { writeLedger } from './ledger/update-ledger.ts';

export interface Reconciled {
  ledger: Ledger;
  translations: DecidedTranslation[];
  report: Report;
}

/**
 * @param before The document's ledger; it is not changed.
 * @param translations The document as it is now, in each locale that has it. A locale that is missing keeps what the
 *   ledger knows of it.
 * @param day The ISO day to write down for what changes.
 * @throws LedgerError where a person's `"same as"` contradicts itself.
 */
export function reconcile(before: Ledger, translations: readonly Translation[], day: string): Reconciled {
  const settled = applySameAs(before, day);
  const known = knownTranslations(settled);
  const decided: DecidedTranslation[] = [];
  const changed: Translation[] = [];
  for (const translation of translations) {
    const ids = known(translation);
    if (ids) decided.push({ ...translation, ids });
    else changed.push(translation);
  }
  if (settled === before && changed.length === 0 && translations.every((own) => isOfKnownSource(before, own))) {
    // Headings come and go without items, too.
    const ledger = before.aliases ? withAliases(before, before.structures, decided) : before;
    return {
      ledger,
      translations: decided,
      report: buildReport(before, before, [], [], lagsOf(before, decided)),
    };
  }
  const doubts: ReportedDoubt[] = [];
  const naming = new Naming(settled.items.map(({ id }) => id));
  for (const group of groupTranslations(changed)) {
    const decision = decideGroup(settled, group, decided);
    const ids = naming.complete(group.rows, decision.ids);
    decided.push(...group.translations.map((translation) => ({ ...translation, ids })));
    doubts.push(...decision.doubts.map(({ row, ...doubt }) => ({ ...doubt, id: ids[row] ?? '' })));
  }
  const ledger = writeLedger(settled, decided, day);
  return {
    ledger,
    translations: decided,
    report: buildReport(before, ledger, decided, doubts, lagsOf(ledger, decided)),
  };
}

/** @returns A function that gives the ids of a translation that is as the ledger has it; `undefined` for another. */
function knownTranslations({ items, structures }: Ledger): (translation: Translation) => string[] | undefined {
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
    if (!known || !isSameArrangement(known.rows, rows)) return undefined;
    const isKnown = rows.every(({ text }, index) => {
      const old = texts.get(known.ids[index] ?? '')?.[locale];
      return old !== undefined && isSameText(old, text);
    });
    return isKnown ? known.ids : undefined;
  };
}

function isOfKnownSource({ structures }: Ledger, { locale, source }: Translation): boolean {
  return structureOf(structures, locale)?.source === source;
}
