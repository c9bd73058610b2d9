/**
 * Alerts among what is only shown: in raw HTML, in a cell, in another alert. On the way to HTML they are an element with
 * their kind as data. What reads that HTML makes callouts of those that stand where a callout may; the others become quotes.
 */
import type { Element, ElementContent } from 'hast';
import type { Emphasis, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Alert, isAlert } from '../alerts/alert-quote.ts';
import { calloutKinds } from '../document.ts';

/** It may stand in any other, and nothing else makes it. */
const name = 'aside';

/** @returns The blocks with elements for alerts; what is within them is changed. */
export function alertsToElements(nodes: readonly RootContent[]): RootContent[] {
  const root = { type: 'root' as const, children: [...nodes] };
  visit(root, 'blockquote', (node, index, parent) => {
    if (!isAlert(node) || !parent || index === undefined) return undefined;
    const { kind, title } = node.data.alert;
    const hProperties = { dataAlert: kind, ...(title === undefined ? {} : { dataTitle: title }) };
    // The type says nothing: what becomes of it is in its data.
    const shown = { ...node, type: 'emphasis', data: { hName: name, hProperties } } as unknown as Emphasis;
    (parent.children as RootContent[])[index] = shown;
    return [SKIP, index];
  });
  return root.children;
}

/** @returns The alert that an element is; `undefined` if it is none. */
export function alertOfElement({ tagName, properties }: Element): Alert | undefined {
  const kind = calloutKinds.find((one) => one === properties['dataAlert']);
  if (tagName !== name || kind === undefined) return undefined;
  const title = properties['dataTitle'];
  return typeof title === 'string' ? { kind, title } : { kind };
}

/** @returns The elements with quotes for the alerts that are left. */
export function alertsToQuotes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = alertsToQuotes(node.children);
    const alert = alertOfElement(node);
    if (!alert) return { ...node, children };
    const title: ElementContent = { type: 'text', value: alert.title ?? alert.kind.toUpperCase() };
    // Who draws the page puts the words of its language in the place of the kind.
    const properties = alert.title === undefined ? { dataKind: alert.kind } : {};
    const strong: Element = { type: 'element', tagName: 'strong', properties, children: [title] };
    const first: Element = { type: 'element', tagName: 'p', properties: {}, children: [strong] };
    return { ...node, tagName: 'blockquote', properties: {}, children: [first, ...children] };
  });
}
