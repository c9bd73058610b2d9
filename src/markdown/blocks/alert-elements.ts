/**
 * Carries alerts through HTML that Jalon only displays: alerts in raw HTML, in a table cell, in another alert. Each
 * becomes an element with its kind as data. Readers of that HTML turn it into a callout, or into a quote where no
 * callout may be.
 */
import type { Element, ElementContent } from 'hast';
import type { Emphasis, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Alert, isAlert } from '../alerts/alert-quote.ts';
import { calloutKinds } from '../document.ts';

/** An element that may occur anywhere, and that Markdown itself never produces. */
const name = 'aside';

/** Replaces alerts with elements. Returns new blocks, and changes their descendants in place. */
export function alertsToElements(nodes: readonly RootContent[]): RootContent[] {
  const root = { type: 'root' as const, children: [...nodes] };
  visit(root, 'blockquote', (node, index, parent) => {
    if (!isAlert(node) || !parent || index === undefined) return undefined;
    const { kind, title } = node.data.alert;
    const hProperties = { dataAlert: kind, ...(title === undefined ? {} : { dataTitle: title }) };
    // The type has no effect: `hName` determines the element.
    const shown = { ...node, type: 'emphasis', data: { hName: name, hProperties } } as unknown as Emphasis;
    (parent.children as RootContent[])[index] = shown;
    return [SKIP, index];
  });
  return root.children;
}

/** Returns the alert that an element represents; `undefined` for any other element. */
export function alertOfElement({ tagName, properties }: Element): Alert | undefined {
  const kind = calloutKinds.find((known) => known === properties['dataAlert']);
  if (tagName !== name || kind === undefined) return undefined;
  const title = properties['dataTitle'];
  return typeof title === 'string' ? { kind, title } : { kind };
}

/** Replaces the remaining alerts with quotes. */
export function alertsToQuotes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = alertsToQuotes(node.children);
    const alert = alertOfElement(node);
    if (!alert) return { ...node, children };
    const title: ElementContent = { type: 'text', value: alert.title ?? alert.kind.toUpperCase() };
    // Templates replace the kind with its name in the language of the page.
    const properties = alert.title === undefined ? { dataKind: alert.kind } : {};
    const strong: Element = { type: 'element', tagName: 'strong', properties, children: [title] };
    const first: Element = { type: 'element', tagName: 'p', properties: {}, children: [strong] };
    return { ...node, tagName: 'blockquote', properties: {}, children: [first, ...children] };
  });
}
