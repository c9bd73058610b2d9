/**
 * An outline: the items of a checklist as a tree of ids, all that adding up needs. The page carries it as JSON.
 *
 * Its JSON form is short, as every first view pays for it: `{"list":"d","phases":[["general","1",["3","3.1","3.2"]]]}`.
 * A phase is an array that starts with its anchor; in it a string is a leaf, and an array is a parent followed by what
 * is below it. An id is written without its phase where the phase is the one it stands in (`3.2` for `general/3.2`),
 * and whole elsewhere.
 */

/** An item and those below it; a leaf has none. */
export interface OutlineItem {
  id: string;
  items: OutlineItem[];
}

interface OutlinePhase {
  anchor: string;
  items: OutlineItem[];
}

export interface Outline {
  /** The document's path without `.md`, lower case. */
  list: string;
  phases: OutlinePhase[];
}

/** A leaf, or a parent and what is below it. */
export type OutlineNode = string | [string, ...OutlineNode[]];

/** The JSON form. */
export interface OutlineData {
  list: string;
  phases: [string, ...OutlineNode[]][];
}

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
