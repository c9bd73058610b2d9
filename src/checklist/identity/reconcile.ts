/**
 * Reconciling a document with its ledger: which of its items had an id before, and which are new.
 *
 * What did not change is recognised by comparing texts, in time linear in the number of items and locales. For what did
 * change, see `align.ts`: linear in the items of the document, and quadratic in those whose text is new.
 */
import { decideGroup } from './decide-group.ts';
import { groupTranslations, type DecidedTranslation, type Translation } from './group.ts';
import type { Ledger } from './ledger.ts';
import { Naming } from './naming.ts';
import { makeReport, type Report, type ReportedDoubt } from './report.ts';
import { isSameText } from './set-text.ts';
import { settle } from './settle.ts';
import { isSameArrangement, structureRows } from './structure.ts';
import { writeLedger } from './write-ledger.ts';

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
  const settled = settle(before, day);
  const decided: DecidedTranslation[] = [];
  const changed: Translation[] = [];
  for (const translation of translations) {
    const ids = unchanged(settled, translation);
    if (ids) decided.push({ ...translation, ids });
    else changed.push(translation);
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
  return { ledger, translations: decided, report: makeReport(before, ledger, decided, doubts) };
}

/** @returns The ids of a translation that is as the ledger knows it; `undefined` for another. */
function unchanged({ items, structures }: Ledger, { locale, rows }: Translation): string[] | undefined {
  const structure = structures.find(({ locales }) => locales.includes(locale));
  const known = structure && structureRows(structure);
  if (!known || !isSameArrangement(known, rows)) return undefined;
  const texts = new Map(items.map(({ id, text }) => [id, text[locale]]));
  const isSame = rows.every(({ text }, index) => {
    const old = texts.get(known[index]?.id ?? '');
    return old !== undefined && isSameText(old, text);
  });
  return isSame ? known.map(({ id }) => id) : undefined;
}
