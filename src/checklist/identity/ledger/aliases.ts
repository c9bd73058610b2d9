/**
 * Maintains the aliases of a ledger: the former anchors of renamed sections. A shared link to `#assess-phase` still
 * finds the phase after its heading became `evaluate-phase`.
 *
 * A renamed section is recognized by its items. A section without items gets no alias.
 */
import type { DecidedTranslation, Translation } from './translation.ts';
import type { Ledger, Structure } from './ledger.ts';
import { structureOf, structureRows } from './structure.ts';

/** The anchors of a page's headings. */
export type Headings = ReadonlySet<string>;

/**
 * Updates the aliases of a ledger.
 *
 * @param ledger The reconciled ledger with its former aliases.
 * @param former The former arrangement of the items in each locale.
 * @param translations The current document.
 * @returns The ledger with current aliases; the same object if they did not change.
 */
export function withAliases(
  ledger: Ledger,
  former: readonly Structure[],
  translations: readonly DecidedTranslation[],
): Ledger {
  const { aliases: before, ...others } = ledger;
  const renamed = renamedSections(former, translations);
  if (before === undefined && renamed.size === 0) return ledger;
  const pages = pagesOf(ledger, translations);
  const known = new Map(Object.entries(before ?? {}));
  for (const [old, present] of renamed) {
    const next = known.get(present);
    // The new anchor was itself an alias: of this section, or of another section that exists beside it now.
    if (next !== undefined && (next === old || pages.some((page) => page.has(present) && page.has(next)))) {
      known.delete(present);
    }
    known.set(old, present);
  }
  const aliases = [...known.keys()].flatMap((old): [string, string][] => {
    const present = resolveAlias(old, known);
    return pages.some((page) => page.has(present) && !page.has(old)) ? [[old, present]] : [];
  });
  if (before && hasSameAliases(before, aliases)) return ledger;
  return aliases.length === 0 ? others : { ...others, aliases: Object.fromEntries(aliases) };
}

/** Returns the anchors of a page's headings; if its headings are unknown, the anchors above its items. */
export function headingsOf({ rows, landmarks }: Translation): Headings {
  return new Set([
    ...(landmarks?.headings ?? []).map(({ anchor }) => anchor),
    ...rows.flatMap(({ section, phase }) => [section, phase]),
  ]);
}

/** Returns the headings of each locale; for a locale that is currently missing, the section anchors in the ledger. */
function pagesOf({ structures }: Ledger, translations: readonly DecidedTranslation[]): Headings[] {
  const present = new Set(translations.map(({ locale }) => locale));
  const absent = structures.filter(({ locales }) => locales.some((locale) => !present.has(locale)));
  return [
    ...translations.map(headingsOf),
    ...absent.map(({ sections }): Headings => new Set(sections.map(([anchor]) => anchor))),
  ];
}

/**
 * Finds the sections whose anchor no heading has any more. More than half of the remaining items of such a section must
 * be in one other section; each item counts once per locale.
 *
 * @returns The anchor of that other section, by the old anchor.
 */
function renamedSections(
  former: readonly Structure[],
  translations: readonly DecidedTranslation[],
): Map<string, string> {
  const votesBySection = new Map<string, string[]>();
  for (const translation of translations) {
    const { rows, ids } = translation;
    const sections = structureOf(former, translation.locale)?.sections ?? [];
    const present = new Set(rows.map(({ section }) => section));
    const missing = sections.filter(([anchor]) => !present.has(anchor));
    // The usual case, without any look-up.
    if (missing.length === 0) continue;
    const headings = headingsOf(translation);
    const now = new Map(ids.map((id, index) => [id, rows[index]?.section]));
    for (const { id, section } of structureRows({ sections: missing })) {
      const target = now.get(id);
      if (target === undefined || headings.has(section)) continue;
      if (!votesBySection.get(section)?.push(target)) votesBySection.set(section, [target]);
    }
  }
  return new Map(
    [...votesBySection].flatMap(([old, votes]): [string, string][] => {
      const most = [...Map.groupBy(votes, (present) => present)].find(([, same]) => same.length * 2 > votes.length);
      return most ? [[old, most[0]]] : [];
    }),
  );
}

/** Follows aliases to the last anchor; returns the given anchor if they form a cycle. */
function resolveAlias(old: string, known: ReadonlyMap<string, string>): string {
  const visited = new Set<string>();
  let name = old;
  for (let next = known.get(name); next !== undefined; next = known.get(name)) {
    if (visited.has(name)) return old;
    visited.add(name);
    name = next;
  }
  return name;
}

function hasSameAliases(
  before: Readonly<Record<string, string>>,
  now: readonly (readonly [string, string])[],
): boolean {
  const known = new Map(Object.entries(before));
  return now.length === known.size && now.every(([old, present]) => known.get(old) === present);
}
