/** Markdown to a {@link Document}: the structure that Microsoft Learn gives a page, and what could not be understood. */
import type { Heading as MdastHeading, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BlockReader } from './block-reader.ts';
import type { Document } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { HtmlWriter, type HtmlWriterOptions } from './html-writer.ts';
import { ProblemLog } from './problem-log.ts';

export interface ParseOptions extends HtmlWriterOptions {
  /** The file's name, for problems. */
  file: string;
}

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Reads one document.
 *
 * @param source The file as text.
 * @returns The document. Whatever is wrong in it is among its problems; only `title-missing` is an error.
 */
export function parseDocument(source: string, options: ParseOptions): Document {
  const { body, bodyLine, problems, ...front } = readFrontMatter(source, options.file);
  const { frontMatter } = front;
  const { children } = processor.parse(body);
  const log = new ProblemLog(options.file, bodyLine, problems);
  const definitions = children.filter((node) => node.type === 'definition');
  const reader = new BlockReader(new HtmlWriter(definitions, log, options), log);
  const own = findTitle(children);
  const heading = reader.heading(own ?? titleHeading(frontMatter.title ?? ''));
  const { blocks, sections } = reader.sections(children.filter((node) => node !== own));
  const title = frontMatter.title ?? heading.text;
  if (title === '') {
    log.error(
      'title-missing',
      'The document has no title.',
      'Give it a "title" in the front matter, or start it with a level-1 heading ("# Title").',
    );
  }
  const made = own ? {} : { isHeadingMade: true as const };
  return { ...front, title, heading, ...made, blocks, sections, problems: log.problems };
}

/** The level-1 heading that a document starts with. */
function findTitle(children: readonly RootContent[]): MdastHeading | undefined {
  const lead = children.find(({ type }) => type !== 'definition' && type !== 'html');
  return lead?.type === 'heading' && lead.depth === 1 ? lead : undefined;
}

/** The heading of a document that has none. */
function titleHeading(title: string): MdastHeading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
}
