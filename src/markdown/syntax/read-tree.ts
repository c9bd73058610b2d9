/** Parses Markdown into a tree, and resolves the constructs of DocFX and Learn, so that only plain Markdown is left. */
import type { Definition, List, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { reportMisplaced } from '../alerts/alert-problems.ts';
import { AlertReader } from '../alerts/alerts.ts';
import { ExtensionExpander } from './expand-extensions.ts';
import { escapedBracket } from '../alerts/alert-marker.ts';
import { Extensions } from './extensions.ts';
import { extractFootnotes } from './footnotes.ts';
import { IncludeReader } from './includes.ts';
import { findHtmlOverLimit } from '../limits/html-limits.ts';
import { TextLimits } from '../limits/limits.ts';
import { PlainExtensions } from './plain-extension.ts';
import type { ProblemLog } from '../problem-log.ts';
import { atLine } from '../problem-log.ts';
import { repairQuotes } from './repair-quotes.ts';
import { stripUnknown } from './strip-unknown.ts';
import type { Surroundings } from '../surroundings.ts';
import { flattenTabs } from './tabs.ts';
import { reduceTripleColons } from './triple-colon.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

export interface Tree {
  children: RootContent[];
  /** The link and image definitions, which apply to the whole document. */
  definitions: Definition[];
  footnotes: List | undefined;
}

/**
 * Parses the Markdown of one document.
 *
 * @param body The text below the front matter.
 * @param path The path of the document, in lower case, without `.md`.
 */
export function readTree(body: string, path: string, around: Surroundings, log: ProblemLog): Tree {
  const extensions = new Extensions();
  // The limits apply to the document and all included files together.
  const limits = new TextLimits();
  const parse = (text: string, offset: number): Root => {
    const deepLine = limits.findLineOverLimit(text) ?? findHtmlOverLimit(text);
    if (deepLine !== undefined) return toCode(text, deepLine, offset, log);
    const root = parseRepaired(reduceTripleColons(extensions.hide(text), log, offset, extensions), offset, log);
    restoreNodes(root, offset, extensions, log);
    return root;
  };
  const root = parse(body, 0);
  const plain = new PlainExtensions(log, parse);
  const expander = new ExtensionExpander(extensions, new IncludeReader(around, log, parse), plain);
  expander.expand(root, { path, includedBy: [] });
  root.children.push(...expander.definitions);
  new AlertReader(log).read(root);
  stripUnknown(root, log);
  const footnotes = extractFootnotes(root);
  const definitions: Definition[] = [];
  visit(root, 'definition', (node) => void definitions.push(node));
  return { children: flattenTabs(root.children), definitions, footnotes };
}

/** The number of repair passes: a repaired quote may contain others. */
const maxRepairs = 5;

function parseRepaired(text: string, offset: number, log: ProblemLog): Root {
  let root = processor.parse(text);
  let repaired = repairQuotes(text, root);
  for (let times = 1; repaired && times <= maxRepairs; times++) {
    for (const line of repaired.quotes)
      reportMisplaced(log, atLine(line + offset), 'Markdown does not read these lines as a quote');
    root = processor.parse(repaired.text);
    repaired = repairQuotes(repaired.text, root);
  }
  return root;
}

/** Moves nodes to the line range of their file, and restores the original text of code and addresses. */
function restoreNodes(root: Root, offset: number, extensions: Extensions, log: ProblemLog): void {
  visit(root, (node: Nodes) => {
    if (node.position) {
      const { start, end } = node.position;
      node.position = {
        start: { ...start, line: start.line + offset },
        end: { ...end, line: end.line + offset },
      };
    }
    // The expander replaces the placeholders in text and attributes.
    if ('url' in node) node.url = extensions.restore(node.url);
    if ('lang' in node) node.lang = node.lang && extensions.restore(node.lang);
    if (!('value' in node) || !/[\uE000\uE002]/u.test(node.value)) return;
    log.hideColumns(node.position?.start.line ?? 1);
    if (node.type === 'html') node.value = node.value.replaceAll(escapedBracket, String.raw`\[`);
    else if (node.type !== 'text') node.value = extensions.restore(node.value);
  });
}

function toCode(text: string, line: number, offset: number, log: ProblemLog): Root {
  log.warn(
    'nesting-too-deep',
    atLine(line + offset),
    'From here on, the text is too deeply nested or too complex to parse.',
    'Use fewer levels; the page shows the whole file as code, exactly as written.',
  );
  const point = { line: offset + 1, column: 1, offset: 0 };
  return { type: 'root', children: [{ type: 'code', value: text, position: { start: point, end: point } }] };
}
