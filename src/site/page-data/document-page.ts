/** A document's page, as data for its layout. */
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
import { addresses } from '../addresses/links.ts';
import { outlineOf } from './outline.ts';
import { provenanceOf } from './provenance.ts';
import { roleLinks, type RoleLink } from './role-links.ts';
import { docset, tagOf } from '../words/words.ts';

export interface DocumentPageData {
  frame: Frame;
  checklist: Checklist;
  /** The sections, each with its number of leaves: none for one that is no phase. */
  sections: { section: ChecklistSection; total: number }[];
  phases: PhaseLink[];
  /** By anchor of a heading: those that its section had before, as far as they are free on this page. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** The lists that the document's tables hold for each role; none where there is no such table. */
  roles: RoleLink[];
  /** Whether it is other than a list with some text: without one, or with images, tables and the like. Styles: `rich.css`. */
  isRich: boolean;
  /** How many leaves the list has. */
  total: number;
  /** Where the text is from, in words. */
  provenance: string[];
  /** What is printed on each page, a line each: what it is, and which version of it. */
  printed: string;
  /** By id: the ISO day since when an item has its wording, where that is not its first. */
  changed: Record<string, string>;
  /** The same in the default language, where that is another one; with what the reader's language calls that. */
  original: { href: string; tag: string; language: string } | undefined;
  /** What scripts load when they need it: the addresses of the page's model, and of words. */
  onDemand: { model: string; words: string };
}

/** A phase, to be linked to. */
export interface PhaseLink {
  title: string;
  href: string;
  /** The name of its scope, `list#anchor`. */
  scope: string;
  /** How many leaves it has. */
  total: number;
  /** Whether it is the first on its page, wherever it is listed. */
  isFirst: boolean;
}

/** One route a document and locale. */
export async function documentRoutes(): Promise<
  { params: { locale: string; path: string }; props: { entry: DocumentEntry } }[]
> {
  const entries = await allDocuments();
  return entries.map((entry) => ({ params: { locale: entry.locale, path: entry.path }, props: { entry } }));
}

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

function isRich({ blocks, sections }: Checklist): boolean {
  return /"isMarkedDone"|<(?:img|table|pre|details|dl|sup|blockquote|ol|ul)\b/u.test(
    JSON.stringify([blocks, sections]),
  );
}

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
 * The phases in the order that the docset lists them in.
 *
 * @param page The address of the document's page; empty on that page itself.
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

export function totalOf(phases: readonly PhaseLink[]): number {
  return phases.reduce((sum, { total }) => sum + total, 0);
}

/** The days on which something of a list changed, and how many items did, the newest first: `visit.ts` tells what for. */
function daysOfChange(checklist: Checklist, { since: first, before, removed }: History): string {
  const counts = new Map(first === '' ? [] : [[first, 0]]);
  const count = (days: Iterable<string | undefined>): void => {
    for (const day of days) if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
  };
  for (const { id, since, changed } of phasesOf(checklist).flatMap(({ blocks }) => allItems(itemsOf(blocks)))) {
    // Earlier changes too: that an item changed once more makes no other day.
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
