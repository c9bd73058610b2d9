/** Numbers the footnotes of a document and moves them to its end. Source of the form: GitHub Flavored Markdown. */
import type {
  FootnoteDefinition,
  FootnoteReference,
  List,
  Paragraph,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast';

declare module 'mdast' {
  interface EmphasisData {
    /** Set on a footnote reference, which is not part of the text around it. */
    isFootnoteReference?: true;
  }
}

/**
 * Removes the footnotes from a tree, and replaces their references with links. Changes the tree.
 *
 * @returns The list of footnotes: the referenced ones in the order of the text, then the others; `undefined` if there
 *   are none.
 */
export function extractFootnotes(root: Parents): List | undefined {
  const definitions = new Map<string, FootnoteDefinition>();
  extractDefinitions(root, definitions);
  const numbers = new Map<string, number>();
  const seen = new Set<string>();
  const toLink = (reference: FootnoteReference): PhrasingContent => {
    const key = keyOf(reference);
    if (!definitions.has(key)) return { type: 'text', value: `[^${reference.label ?? reference.identifier}]` };
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    const isFirst = !seen.has(key);
    seen.add(key);
    return createReference(number, isFirst);
  };
  linkReferences(root, toLink);
  // A footnote may refer to further footnotes, which follow those of the text.
  for (const key of numbers.keys()) linkReferences(definitions.get(key) ?? { type: 'root', children: [] }, toLink);
  for (const key of definitions.keys()) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  if (numbers.size === 0) return undefined;
  const items = [...numbers].flatMap(([key, number]) => {
    const definition = definitions.get(key);
    return definition ? [itemOf(definition, number, seen.has(key))] : [];
  });
  return { type: 'list', ordered: true, start: 1, spread: false, children: items };
}

function keyOf({ identifier }: FootnoteReference | FootnoteDefinition): string {
  return identifier.toUpperCase();
}

function extractDefinitions(parent: Parents, definitions: Map<string, FootnoteDefinition>): void {
  parent.children = (parent.children as RootContent[]).filter((node) => {
    if (node.type !== 'footnoteDefinition') {
      if ('children' in node) extractDefinitions(node, definitions);
      return true;
    }
    if (!definitions.has(keyOf(node))) definitions.set(keyOf(node), node);
    extractDefinitions(node, definitions);
    return false;
  });
}

function linkReferences(parent: Parents, markOf: (reference: FootnoteReference) => PhrasingContent): void {
  parent.children = (parent.children as RootContent[]).map((node) => {
    if (node.type === 'footnoteReference') return markOf(node);
    if ('children' in node) linkReferences(node, markOf);
    return node;
  });
}

function createReference(number: number, isFirst: boolean): PhrasingContent {
  const id = isFirst ? { hProperties: { id: `footnote-mark-${String(number)}` } } : {};
  const text: PhrasingContent = { type: 'text', value: String(number) };
  const link: PhrasingContent = { type: 'link', url: `#footnote-${String(number)}`, children: [text], data: id };
  return { type: 'emphasis', children: [link], data: { hName: 'sup', isFootnoteReference: true } };
}

function itemOf({ children, position }: FootnoteDefinition, number: number, isUsed: boolean): List['children'][number] {
  const back: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'link', url: `#footnote-mark-${String(number)}`, children: [{ type: 'text', value: '↩' }] }],
  };
  return {
    type: 'listItem',
    spread: false,
    children: isUsed ? [...children, back] : children,
    data: { hProperties: { id: `footnote-${String(number)}` } },
    ...(position ? { position } : {}),
  };
}
