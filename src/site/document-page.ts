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
  sections: { section: ChecklistSection; total: number }[];
  phases: PhaseData[];
  provenance: string[];
}

export interface PhaseData {
  title: string;
  href: string;
  scope: string;
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
  const { locale, path, frontMatter, checklist } = entry;
  const frame = await frameOf({
    locale,
    path,
    title: checklist.title,
    description: frontMatter.description ?? docset(locale).description,
    locales: await localesOf(path),
    outlines: [outlineOf(checklist)],
  });
  return {
    frame,
    checklist,
    sections: checklist.sections.map((section) => ({ section, total: countLeaves(section) })),
    phases: phaseData(checklist, ''),
    provenance: provenanceOf(frontMatter, locale),
  };
}

/** @param page The address of the document's page; empty on that page itself. */
export function phaseData(checklist: Checklist, page: string): PhaseData[] {
  return phasesOf(checklist).map((phase) => ({
    title: phase.heading.text,
    href: `${page}#${encodeURI(phase.heading.anchor)}`,
    scope: `${checklist.document}#${phase.heading.anchor}`,
    total: countLeaves(phase),
  }));
}

function countLeaves({ blocks }: ChecklistSection): number {
  return leavesOf(itemsOf(blocks)).length;
}
