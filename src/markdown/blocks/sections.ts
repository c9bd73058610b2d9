/** Splits a document into sections: at each heading of level 2, and at each of level 1 except the title. */
import type { RootContent } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import type { Document, Section } from '../document.ts';
import { findInDetails } from '../nodes/open-html.ts';
import { isEmptyHeading } from './runs.ts';

/**
 * Reads the sections of a document.
 *
 * @param children The nodes of the document, without its title.
 * @param isChecklist Decides whether lists and role tables are tasks, by the anchor of the section (empty before the
 *   first section). For `undefined`, the content of the section decides.
 */
export function readSections(
  reader: BlockReader,
  children: readonly RootContent[],
  isChecklist: (anchor: string) => boolean | undefined,
): Pick<Document, 'blocks' | 'sections'> {
  const inDetails = findInDetails(children);
  const starts = children.flatMap((node, index) => (isStart(node) && !inDetails.has(index) ? [index] : []));
  const blocks = reader.blocks(children.slice(0, starts[0]), () => isChecklist('') !== false);
  const sections: Section[] = [];
  for (const [order, start] of starts.entries()) {
    const node = children[start];
    if (node?.type !== 'heading') continue;
    const heading = reader.heading(node);
    const chosen = isChecklist(heading.anchor);
    const content = reader.blocks(children.slice(start + 1, starts[order + 1]), () => chosen !== false);
    const hasTasks = chosen ?? reader.linkItems.hasTasks(content);
    sections.push({ heading, blocks: content, isChecklist: hasTasks && content.some(({ type }) => type === 'list') });
  }
  return { blocks, sections };
}

function isStart(node: RootContent): boolean {
  return node.type === 'heading' && node.depth <= 2 && !isEmptyHeading(node);
}
