/** A document in sections: what stands under each heading of level 2, or of level 1 but the document's own. */
import type { RootContent } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import type { Document, Section } from '../document.ts';
import { findInDetails } from '../nodes/open-html.ts';
import { isEmptyHeading } from './runs.ts';

/**
 * @param children What stands below the document's own heading, or above it.
 * @param isChecklist Whether a section's lists are duties, and those of its tables; `undefined` where their nature is to
 *   tell. Before the first section the anchor is empty.
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
    const isWanted = isChecklist(heading.anchor);
    const own = reader.blocks(children.slice(start + 1, starts[order + 1]), () => isWanted !== false);
    const isDuties = isWanted ?? reader.linkItems.hasTasks(own);
    sections.push({ heading, blocks: own, isChecklist: isDuties && own.some(({ type }) => type === 'list') });
  }
  return { blocks, sections };
}

function isStart(node: RootContent): boolean {
  return node.type === 'heading' && node.depth <= 2 && !isEmptyHeading(node);
}
