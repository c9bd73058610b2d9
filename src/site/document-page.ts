/** A document's page, as data for its layout. */
import { itemsOf, leavesOf, phasesOf } from '../checklist/walk-items.ts';
import type { Checklist, ChecklistSection } from '../checklist/checklist.ts';
import type { DocumentEntry } from './document-entry.ts';
import { allDocuments, localesOf } from './documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { outlineOf } from './outline.ts';
import { provenanceOf } from './provenance.ts';
import { docset } from './words.ts';

export interface DocumentPageData {
  frame: Frame;
  checklist: Checklist;
  /** The sections, each with its number of leaves: none for one that is no phase. */
  sections: { section: ChecklistSection; total: number }[];
  phases: PhaseLink[];
  /** How many leaves the list has. */
  total: number;
  /** Where the text is from, in words. */
  provenance: string[];
}

/** A phase, to be linked to. */
export interface PhaseLink {
  title: string;
  href: string;
  /** The name of its scope, `list#anchor`. */
  scope: string;
  /** How many leaves it has. */
  total: number;
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
  const frame = await frameOf({
    locale,
    path,
    title: checklist.title,
    description: frontMatter.description ?? docset(locale).description,
    locales: await localesOf(path),
    outlines: [outlineOf(checklist)],
  });
  const phases = phaseLinks(checklist, '');
  return {
    frame,
    checklist,
    sections: checklist.sections.map((section) => ({ section, total: countLeaves(section) })),
    phases,
    total: totalOf(phases),
    provenance: provenanceOf(frontMatter, history.behind, locale),
  };
}

/** @param page The address of the document's page; empty on that page itself. */
export function phaseLinks(checklist: Checklist, page: string): PhaseLink[] {
  return phasesOf(checklist).map((phase) => ({
    title: phase.heading.text,
    href: `${page}#${encodeURI(phase.heading.anchor)}`,
    scope: `${checklist.list}#${phase.heading.anchor}`,
    total: countLeaves(phase),
  }));
}

export function totalOf(phases: readonly PhaseLink[]): number {
  return phases.reduce((sum, { total }) => sum + total, 0);
}

function countLeaves({ blocks }: ChecklistSection): number {
  return leavesOf(itemsOf(blocks)).length;
}
