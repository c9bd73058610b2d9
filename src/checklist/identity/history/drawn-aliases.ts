/** The old anchors that a page can have beside its own ids: a link to one leads there without any script. */
import type { Checklist } from '../../checklist.ts';
import type { History } from './history.ts';

/**
 * @param checklist What the page shows.
 * @param aliases Those of its locale.
 * @returns By anchor of a heading, those that it had before, but for what the page needs as an id for something else.
 */
export function aliasesToDraw(checklist: Checklist, aliases: History['aliases']): Map<string, string[]> {
  const all = Object.entries(aliases);
  const drawn = new Map<string, string[]>();
  if (all.length === 0) return drawn;
  const taken = idsOn(checklist);
  for (const [old, present] of all) {
    if (taken.has(old) || isSiteOwn(old)) continue;
    if (!drawn.get(present)?.push(old)) drawn.set(present, [old]);
  }
  return drawn;
}

/** All ids of a checklist, whatever has them: headings, items, and the HTML that its publisher wrote. */
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

/** Such as `j-main`. */
function isSiteOwn(id: string): boolean {
  return id.startsWith('j-');
}
