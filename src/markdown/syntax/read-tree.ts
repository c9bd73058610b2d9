/** Markdown to a tree in which DocFX's and Learn's own constructs are resolved, so that only Markdown is left. */
import type { Definition, List, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { noteMisplaced } from '../alerts/alert-problems.ts';
import { AlertReader } from '../alerts/alerts.ts';
import { ExtensionExpander } from './expand-extensions.ts';
import { escapedBracket, Extensions } from './extensions.ts';
import { takeFootnotes } from './footnotes.ts';
import { IncludeReader } from './includes.ts';
import { findDeepHtml } from '../limits/html-limits.ts';
import { TextLimits } from '../limits/limits.ts';
import { PlainExtensions } from './plain-extension.ts';
import type { ProblemLog } from '../problem-log.ts';
import { atLine } from '../problem-log.ts';
import { straighten } from './straighten.ts';
import { stripUnknown } from './strip-unknown.ts';
import type { Surroundings } from '../surroundings.ts';
import { flattenTabs } from './tabs.ts';
import { reduceTripleColons } from './triple-colon.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

export interface Tree {
  children: RootContent[];
  /** Link and image definitions, which any part may refer to. */
  definitions: Definition[];
  footnotes: List | undefined;
}

/**
 * @param body A document's text below its front matter.
 * @param path Its path, lower case, without `.md`.
 */
export function readTree(body: string, path: string, around: Surroundings, log: ProblemLog): Tree {
  const extensions = new Extensions();
  // Of all files together, those that it includes among them.
  const limits = new TextLimits();
  const parse = (text: string, offset: number): Root => {
    const deepLine = limits.findTooMuch(text) ?? findDeepHtml(text);
    if (deepLine !== undefined) return asCode(text, deepLine, offset, log);
    const root = parseStraight(reduceTripleColons(extensions.hide(text), log, offset, extensions), offset, log);
    finish(root, offset, extensions, log);
    return root;
  };
  const root = parse(body, 0);
  const plain = new PlainExtensions(log, parse);
  const expander = new ExtensionExpander(extensions, new IncludeReader(around, log, parse), plain);
  expander.expand(root, { path, within: [] });
  root.children.push(...expander.definitions);
  new AlertReader(log).read(root);
  stripUnknown(root, log);
  const footnotes = takeFootnotes(root);
  const definitions: Definition[] = [];
  visit(root, 'definition', (node) => void definitions.push(node));
  return { children: flattenTabs(root.children), definitions, footnotes };
}

/** Quotes that are put right may hold others. */
const mostTimes = 5;

function parseStraight(text: string, offset: number, log: ProblemLog): Root {
  let root = processor.parse(text);
  let straight = straighten(text, root);
  for (let times = 1; straight && times <= mostTimes; times++) {
    for (const line of straight.quotes)
      noteMisplaced(log, atLine(line + offset), 'Markdown does not read these lines as a quote');
    root = processor.parse(straight.text);
    straight = straighten(straight.text, root);
  }
  return root;
}

/** Lines of their own for each file, and code as it was written. */
function finish(root: Root, offset: number, extensions: Extensions, log: ProblemLog): void {
  visit(root, (node: Nodes) => {
    if (node.position) {
      const { start, end } = node.position;
      node.position = {
        start: { ...start, line: start.line + offset },
        end: { ...end, line: end.line + offset },
      };
    }
    // Text and the like is put back by what reads it.
    if ('url' in node) node.url = extensions.restore(node.url);
    if ('lang' in node) node.lang = node.lang && extensions.restore(node.lang);
    if (!('value' in node) || !/[\uE000\uE002]/u.test(node.value)) return;
    log.shift(node.position?.start.line ?? 1);
    if (node.type === 'html') node.value = node.value.replaceAll(escapedBracket, String.raw`\[`);
    else if (node.type !== 'text') node.value = extensions.restore(node.value);
  });
}

function asCode(text: string, line: number, offset: number, log: ProblemLog): Root {
  log.warn(
    'nesting-too-deep',
    atLine(line + offset),
    'From here on, the text is too deeply nested or too complex to parse.',
    'Use fewer levels; the page shows the whole file as code, exactly as written.',
  );
  const point = { line: offset + 1, column: 1, offset: 0 };
  return { type: 'root', children: [{ type: 'code', value: text, position: { start: point, end: point } }] };
}
