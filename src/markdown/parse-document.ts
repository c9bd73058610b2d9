/** Markdown to a {@link Document}: the structure that Microsoft Learn gives a page, and what could not be understood. */
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
  /** The file's name, for problems. */
  file: string;
}

/**
 * Reads one document.
 *
 * @param source The file as text.
 * @returns The document. Whatever is wrong in it is among its problems.
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
    (own) => new HtmlWriter(definitions, own, muted, { ...options, isRolePage: true }),
    (line) => log.lineOf(atLine(line)),
  );
  const reader = new BlockReader(html, anchors, roles, log);
  const own = findTitle(children);
  const title = frontMatter.title ?? (own ? plainText(own) : '');
  const shown = title === '' ? titleFromFile(options, log) : title;
  const heading = reader.heading(own ?? titleHeading(shown));
  const isChecklist = (anchor: string): boolean | undefined => around.isChecklist(anchor) ?? frontMatter.checklist;
  const below = children.filter((node) => node !== own);
  const { blocks, sections } = readSections(reader, below, isChecklist);
  if (footnotes) (sections.at(-1)?.blocks ?? blocks).push(...reader.footnotes(footnotes));
  const made = own ? {} : { isHeadingMade: true as const };
  return {
    ...front,
    title: shown,
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

/** The document's own heading is its first, if that is of level 1; an introduction or an alert may stand above it. */
function findTitle(children: readonly RootContent[]): MdastHeading | undefined {
  const first = children.find(({ type }) => type === 'heading');
  return first?.type === 'heading' && first.depth === 1 && first.children.length > 0 ? first : undefined;
}

/** The heading of a document that has none. */
function titleHeading(title: string): MdastHeading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
}

/** A page without a title would be one that nobody finds. */
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
