/**
 * The former anchors of one page: where they lead, and which of them the page can contain as ids, so that links work
 * without scripts.
 */
import type { Checklist } from '../../checklist.ts';
import type { Headings } from '../ledger/aliases.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Returns the aliases of one page. A translation that is behind may still have an anchor that other locales have
 * replaced. On its page, the new anchor leads to the old one.
 *
 * @param aliases The ledger's aliases.
 * @param headings The anchors of the page's headings.
 * @returns By each anchor that the page lacks, the present anchor of the same section.
 */
export function aliasesOn(aliases: Ledger['aliases'] = {}, headings: Headings): Record<string, string> {
  const sections = Map.groupBy(Object.entries(aliases), ([, present]) => present);
  return Object.fromEntries(
    [...sections].flatMap(([present, others]) => {
      const names = [present, ...others.map(([old]) => old)];
      const here = names.filter((name) => headings.has(name));
      // If other locales merged several sections that this page still has, no single one of them is the target.
      const target = headings.has(present) || here.length === 1 ? here[0] : undefined;
      return target === undefined ? [] : names.filter((name) => !headings.has(name)).map((name) => [name, target]);
    }),
  );
}

/**
 * Selects the former anchors that the page can use as ids.
 *
 * @param checklist The content of the page.
 * @param aliases The aliases of its locale.
 * @returns By the anchor of a heading, its former anchors. An anchor that the page uses as another id is left out.
 */
export function aliasesToDraw(checklist: Checklist, aliases: Readonly<Record<string, string>>): Map<string, string[]> {
  const entries = Object.entries(aliases);
  const aliasesByHeading = new Map<string, string[]>();
  if (entries.length === 0) return aliasesByHeading;
  const usedIds = idsOn(checklist);
  for (const [old, present] of entries) {
    if (usedIds.has(old) || isReservedId(old)) continue;
    if (!aliasesByHeading.get(present)?.push(old)) aliasesByHeading.set(present, [old]);
  }
  return aliasesByHeading;
}

/** Collects all ids of a checklist: those of headings, of items, and in the publisher's HTML. */
function idsOn(checklist: Checklist): Set<string> {
  const ids = new Set<string>();
  JSON.stringify(checklist, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'anchor' || key === 'id') ids.add(value);
    if (key === 'html') for (const [, id = ''] of value.matchAll(/\sid="([^"]*)"/gu)) ids.add(id);
    return value;
  });
  return ids;
}

/** True for the ids that Jalon's own markup uses, such as `j-main`. */
function isReservedId(id: string): boolean {
  return id.startsWith('j-');
}
