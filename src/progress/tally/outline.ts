/**
 * Encodes outlines: the ids of a list as a tree, from which the browser builds its scopes. Each page contains its
 * outlines as JSON.
 *
 * The JSON is short, as it is part of every first view: `{"list":"d","phases":[["general","1",["3","3.1","3.2"]]]}`. A
 * phase is an array of its anchor and its items. A string is a leaf; an array is a parent followed by its items. An id
 * omits the anchor if that is the anchor of its phase (`3.2` for `general/3.2`).
 */

/** An item and its items; a leaf has none. */
export interface OutlineItem {
  id: string;
  items: OutlineItem[];
}

interface OutlinePhase {
  anchor: string;
  items: OutlineItem[];
}

export interface Outline {
  /** The name of the list. */
  list: string;
  phases: OutlinePhase[];
}

/** A leaf, or a parent followed by its items. */
export type OutlineNode = string | [string, ...OutlineNode[]];

/** The JSON form of an outline. */
export interface OutlineData {
  list: string;
  phases: [string, ...OutlineNode[]][];
}

/** Returns the JSON form of an outline. */
export function encodeOutline({ list, phases }: Outline): OutlineData {
  return {
    list,
    phases: phases.map(({ anchor, items }) => [anchor, ...items.map((item) => encodeItem(anchor, item))]),
  };
}

function encodeItem(anchor: string, { id, items }: OutlineItem): OutlineNode {
  const name = id.startsWith(`${anchor}/`) ? id.slice(anchor.length + 1) : id;
  return items.length === 0 ? name : [name, ...items.map((item) => encodeItem(anchor, item))];
}
