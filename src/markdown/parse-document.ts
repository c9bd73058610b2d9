/** Parses Markdown into a {@link Document}: the structure of a Microsoft Learn page, and the problems in its source. */
import type { Heading as MdastHeading, RootContent } from 'mdast';
import { AnchorNames } from './links/anchor.ts';
import { BlockReader } from './blocks/block-reader.ts';
import type { Document } from './document.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { HtmlWriter, type HtmlWriterOptions } from './html/html-writer.ts';
import { plainText } from './nodes/plain-text.ts';
import { atLine, ProblemLog } from './problem-log.ts';
import { readTree } from './syntax/read-tree.ts';
import { RoleLists } from './roles/role-lists.ts';
import { readSections } from './blocks/sections.ts';

export interface ParseOptions extends HtmlWriterOptions {
  /** The name of the file, for problems. */
  file: string;
}

/**
 * Parses one document.
 *
 * @param source The text of the file.
 * @returns The document; its `problems` list everything that is wrong in the source.
 */
export function parseDocument(source: string, options: ParseOptions): Document {
  const { file, path, around } = options;
  const { body, bodyLine, problems, ...front } = readFrontMatter(source, file);
  const { frontMatter } = front;
  const log = new ProblemLog({ file, path, bodyLine }, problems);
  const { children, definitions, footnotes } = readTree(body, path, around, log);
  const muted = log.createMuted();
  const anchors = new AnchorNames();
  const html = new HtmlWriter(definitions, anchors, log, options);
  const roles = new RoleLists(
    (roleAnchors) => new HtmlWriter(definitions, roleAnchors, muted, { ...options, isRolePage: true }),
    (line) => log.lineOf(atLine(line)),
  );
  const reader = new BlockReader(html, anchors, roles, log);
  const titleNode = findTitle(children);
  const written = frontMatter.title ?? (titleNode ? plainText(titleNode) : '');
  const title = written === '' ? titleFromFile(options, log) : written;
  const heading = reader.heading(titleNode ?? titleHeading(title));
  const isChecklist = (anchor: string): boolean | undefined => around.isChecklist(anchor) ?? frontMatter.checklist;
  const content = children.filter((node) => node !== titleNode);
  const { blocks, sections } = readSections(reader, content, isChecklist);
  if (footnotes) (sections.at(-1)?.blocks ?? blocks).push(...reader.footnotes(footnotes));
  const made = titleNode ? {} : { isHeadingMade: true as const };
  return {
    ...front,
    title,
    heading,
    ...made,
    blocks,
    sections,
    roles: roles.lists,
    anchors: anchors.names,
    images: [...new Set([...html.images, ...roles.images])],
    problems: log.problems,
  };
}

/** Finds the title: the first heading, if its level is 1. An introduction or an alert may precede the title. */
function findTitle(children: readonly RootContent[]): MdastHeading | undefined {
  const first = children.find(({ type }) => type === 'heading');
  return first?.type === 'heading' && first.depth === 1 && first.children.length > 0 ? first : undefined;
}

/** Creates the heading of a document that has none. */
function titleHeading(title: string): MdastHeading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
}

/** Derives a title from the file name, and reports that the title is missing. */
function titleFromFile({ path }: ParseOptions, log: ProblemLog): string {
  const words = (path.split('/').at(-1) ?? path).replaceAll(/[-_]+/gu, ' ').trim() || path;
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  log.warnDocument(
    'title-missing',
    'The document has no title.',
    `Add a "title" to the front matter, or start with a level-1 heading ("# Title"); the page takes the title "${title}" from its file name.`,
  );
  return title;
}
