/** Builds the data of a document's page for its layout. */
import { aliasesToDraw } from '../../checklist/identity/history/page-aliases.ts';
import { allItems, itemsOf, leavesOf, phasesOf } from '../../checklist/walk-items.ts';
import type { Checklist, ChecklistSection } from '../../checklist/checklist.ts';
import type { History } from '../../checklist/identity/history/history.ts';
import { languageName } from '../../locale/locale.ts';
import type { Words } from '../../locale/words.ts';
import { orderPhases } from '../docset/docset-order.ts';
import { docsetConfig } from '../config/docset.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';
import { allDocuments, localesOf } from '../collection/documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { addresses } from './links.ts';
import { outlineOf } from './outline.ts';
import { provenanceOf } from './provenance.ts';
import { roleLinks, type RoleLink } from './role-links.ts';
import { docset, tagOf } from '../words/words.ts';

export interface DocumentPageData {
  frame: Frame;
  checklist: Checklist;
  /** The sections, each with its number of tasks, which is 0 outside of phases. */
  sections: { section: ChecklistSection; total: number }[];
  phases: PhaseLink[];
  /** The old anchors of each section by its anchor, except those that the page uses for something else. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** Links to the lists of the document's roles; empty where it has no table of roles. */
  roles: RoleLink[];
  /** True if the page needs `rich.css`: it has no list, or it has images, tables and other rich content. */
  isRich: boolean;
  /** The number of tasks in the list. */
  total: number;
  /** Sentences about the origin of the text; see `provenance.ts`. */
  provenance: string[];
  /** The lines printed on each sheet: the title, and the version of the document. */
  printed: string;
  /** The ISO day of the present wording by id, for items that were reworded. */
  changed: Record<string, string>;
  /** The page in the default language, with the name of that language in the reader's; absent on that page itself. */
  original: { href: string; tag: string; language: string } | undefined;
  /** The addresses of JSON that scripts load on demand: the checklist, and the messages. */
  onDemand: { model: string; words: string };
}

/** A link to a phase. */
export interface PhaseLink {
  title: string;
  href: string;
  /** The name of the phase's scope, `list#anchor`. */
  scope: string;
  /** The number of tasks in the phase. */
  total: number;
  /** True for the first phase on its page, in whatever order phases are listed. */
  isFirst: boolean;
}

/** Returns one route per document and locale. */
export async function documentRoutes(): Promise<
  { params: { locale: string; path: string }; props: { entry: DocumentEntry } }[]
> {
  const entries = await allDocuments();
  return entries.map((entry) => ({ params: { locale: entry.locale, path: entry.path }, props: { entry } }));
}

/** Builds the data of a page from its entry. */
export async function documentPage(entry: DocumentEntry): Promise<DocumentPageData> {
  const { locale, path, frontMatter, checklist, history } = entry;
  const locales = await localesOf(path);
  const changed = changesOf(checklist);
  const frame = await frameOf({
    locale,
    path,
    title: checklist.title,
    description: frontMatter.description ?? docset(locale).description,
    locales,
    outlines: [outlineOf(checklist)],
    isReworded: Object.keys(changed).length > 0,
    list: { name: checklist.list, latest: daysOfChange(checklist, history) },
  });
  const phases = phaseLinks(checklist, '');
  const provenance = provenanceOf(entry, frame.words);
  const roles = await roleLinks(entry);
  return {
    frame,
    checklist,
    sections: checklist.sections.map((section) => ({ section, total: countLeaves(section) })),
    phases,
    aliases: aliasesToDraw(checklist, history.aliases),
    roles,
    isRich: phases.length === 0 || roles.length > 0 || isRich(checklist),
    total: totalOf(phases),
    provenance,
    printed: [
      checklist.title,
      [frame.tag, ...provenance, frame.words.t('provenance.version', { version: entry.version })].join(' · '),
    ].join('\n'),
    original: originalOf(locale, path, locales, frame.words),
    changed,
    onDemand: { model: addresses.model(locale, path), words: addresses.words(locale) },
  };
}

/** True if a checklist has elements beyond plain lists and text. */
function isRich({ blocks, sections }: Checklist): boolean {
  return /"isMarkedDone"|<(?:img|table|pre|details|dl|sup|blockquote|ol|ul)\b/u.test(
    JSON.stringify([blocks, sections]),
  );
}

/** Returns the link to the page in the default language; `undefined` if there is none or this is the page. */
function originalOf(
  locale: string,
  path: string,
  locales: readonly string[],
  { tag: wordsTag }: Words,
): DocumentPageData['original'] {
  const { defaultLocale } = docsetConfig();
  if (locale === defaultLocale || !locales.includes(defaultLocale)) return undefined;
  const tag = tagOf(defaultLocale);
  return { href: addresses.page(defaultLocale, path), tag, language: languageName(tag, wordsTag) };
}

/**
 * Returns links to the phases in the docset's order.
 *
 * @param page The address of the document's page; empty for links within that page.
 */
export function phaseLinks(checklist: Checklist, page: string): PhaseLink[] {
  const phases = phasesOf(checklist);
  return orderPhases(phases, docsetConfig().phases).map((phase) => ({
    title: phase.heading.text,
    href: `${page}#${encodeURI(phase.heading.anchor)}`,
    scope: `${checklist.list}#${phase.heading.anchor}`,
    total: countLeaves(phase),
    isFirst: phase === phases[0],
  }));
}

/** Returns the number of tasks in several phases. */
export function totalOf(phases: readonly PhaseLink[]): number {
  return phases.reduce((sum, { total }) => sum + total, 0);
}

/** Returns the days on which items of a list changed, with the number of items, the newest first; see `visit.ts`. */
function daysOfChange(checklist: Checklist, { since: first, before, removed }: History): string {
  const counts = new Map(first === '' ? [] : [[first, 0]]);
  const count = (days: Iterable<string | undefined>): void => {
    for (const day of days) if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
  };
  for (const { id, since, changed } of phasesOf(checklist).flatMap(({ blocks }) => allItems(itemsOf(blocks)))) {
    // Includes earlier changes: a later change of an item must not remove an earlier day.
    count(new Set([since, changed, ...(before[id] ?? []).map(([until]) => until)]));
  }
  count(removed.map((item) => item.removed));
  return [...counts]
    .map(([day, items]) => `${day}/${String(items).padStart(3, '0')}`)
    .sort()
    .reverse()
    .join(' ');
}

function changesOf(checklist: Checklist): Record<string, string> {
  const items = phasesOf(checklist).flatMap(({ blocks }) => allItems(itemsOf(blocks)));
  return Object.fromEntries(
    items.flatMap(({ id, changed }) => (changed === undefined ? [] : [[id, changed] as const])),
  );
}

function countLeaves({ blocks }: ChecklistSection): number {
  return leavesOf(itemsOf(blocks)).length;
}
