/**
 * Old anchors of renamed sections: what was shared as `#assess-phase` still leads to the phase once its heading is called
 * `evaluate-phase`. The ledger keeps them as its `aliases`, each with the anchor that the section has now.
 *
 * A section is known again by its items, so that one without items is not: its old anchor leads nowhere.
 */
import type { DecidedTranslation, Translation } from '../match/group.ts';
import type { Ledger, Structure } from './ledger.ts';
import { structureOf, structureRows } from './structure.ts';

/** The anchors of a page's headings. */
type Headings = ReadonlySet<string>;

/**
 * @param ledger After reconciling, with the aliases that it had before.
 * @param former How each locale arranged the items before.
 * @param translations The document as it is now.
 * @returns The ledger with the aliases that hold now; the one given, where they are the same.
 */
export function withAliases(
  ledger: Ledger,
  former: readonly Structure[],
  translations: readonly DecidedTranslation[],
): Ledger {
  const { aliases: before, ...others } = ledger;
  const found = renamedSections(former, translations);
  if (before === undefined && found.size === 0) return ledger;
  const pages = pagesOf(ledger, translations);
  const known = new Map(Object.entries(before ?? {}));
  for (const [old, present] of found) {
    const next = known.get(present);
    // Its new anchor was an old one: of this very section, or of another one that stands beside it now.
    if (next !== undefined && (next === old || pages.some((page) => page.has(present) && page.has(next)))) {
      known.delete(present);
    }
    known.set(old, present);
  }
  const aliases = [...known.keys()].flatMap((old): [string, string][] => {
    const present = endOf(old, known);
    return pages.some((page) => page.has(present) && !page.has(old)) ? [[old, present]] : [];
  });
  if (before && isSame(before, aliases)) return ledger;
  return aliases.length === 0 ? others : { ...others, aliases: Object.fromEntries(aliases) };
}

/**
 * The aliases of one page. A translation that is behind may still have an anchor that others left: there the new one, which
 * is shared in every language, leads to the old one.
 *
 * @param aliases The ledger's.
 * @param headings The anchors of the page's headings.
 * @returns By anchor that the page lacks, the one of the same section that it has.
 */
export function aliasesOn(aliases: Ledger['aliases'] = {}, headings: Headings): Record<string, string> {
  const sections = Map.groupBy(Object.entries(aliases), ([, present]) => present);
  return Object.fromEntries(
    [...sections].flatMap(([present, others]) => {
      const names = [present, ...others.map(([old]) => old)];
      const here = names.filter((name) => headings.has(name));
      // Of sections that were merged elsewhere, and are not here yet, none is the merged one.
      const target = headings.has(present) || here.length === 1 ? here[0] : undefined;
      return target === undefined ? [] : names.filter((name) => !headings.has(name)).map((name) => [name, target]);
    }),
  );
}

/** The anchors of a page's headings; where those are not known, of the ones that its items stand under. */
export function headingsOf({ rows, landmarks }: Translation): Headings {
  return new Set([
    ...(landmarks?.headings ?? []).map(({ anchor }) => anchor),
    ...rows.flatMap(({ section, phase }) => [section, phase]),
  ]);
}

/** Each locale's headings; of one that is not there now, as far as the ledger knows them. */
function pagesOf({ structures }: Ledger, translations: readonly DecidedTranslation[]): Headings[] {
  const present = new Set(translations.map(({ locale }) => locale));
  const absent = structures.filter(({ locales }) => locales.some((locale) => !present.has(locale)));
  return [
    ...translations.map(headingsOf),
    ...absent.map(({ sections }): Headings => new Set(sections.map(([anchor]) => anchor))),
  ];
}

/**
 * Sections whose anchor no heading of their page has any more, while more than half of what is left of their items stands
 * in one other section.
 *
 * @returns By old anchor, the one of that section. Each item counts once in each locale.
 */
function renamedSections(
  former: readonly Structure[],
  translations: readonly DecidedTranslation[],
): Map<string, string> {
  const tallies = new Map<string, string[]>();
  for (const translation of translations) {
    const { rows, ids } = translation;
    const sections = structureOf(former, translation.locale)?.sections ?? [];
    const held = new Set(rows.map(({ section }) => section));
    // Most often none, and then there is nothing to look up.
    const left = sections.filter(([anchor]) => !held.has(anchor));
    if (left.length === 0) continue;
    const headings = headingsOf(translation);
    const now = new Map(ids.map((id, index) => [id, rows[index]?.section]));
    for (const { id, section } of structureRows({ sections: left })) {
      const present = now.get(id);
      if (present === undefined || headings.has(section)) continue;
      if (!tallies.get(section)?.push(present)) tallies.set(section, [present]);
    }
  }
  return new Map(
    [...tallies].flatMap(([old, votes]): [string, string][] => {
      const most = [...Map.groupBy(votes, (present) => present)].find(([, same]) => same.length * 2 > votes.length);
      return most ? [[old, most[0]]] : [];
    }),
  );
}

/** Where a name leads in the end; itself, where names lead round in a circle. */
function endOf(old: string, known: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let name = old;
  for (let next = known.get(name); next !== undefined; next = known.get(name)) {
    if (passed.has(name)) return old;
    passed.add(name);
    name = next;
  }
  return name;
}

function isSame(before: Readonly<Record<string, string>>, now: readonly (readonly [string, string])[]): boolean {
  const known = new Map(Object.entries(before));
  return now.length === known.size && now.every(([old, present]) => known.get(old) === present);
}
