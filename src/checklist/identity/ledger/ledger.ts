/**
 * The ledger: the committed file that remembers every id of a document, `src/content/ledger/<document>.json`.
 *
 * It is JSON, one item a line, so that a diff reads well:
 *
 *     {"version":1,"document":"your-responsibilities","items":[
 *     {"id":"general/1","since":"2026-11-22","text":{"en-us":"Develop …","fr-fr":"Développer …"}},
 *     …
 *     ],"structures":[
 *     {"locales":["en-us","fr-fr"],"source":"dff7a0…","since":"2026-11-22","revision":1,"sections":[["general","general/1",["general/2","general/2.1"]]]}
 *     ]}
 *
 * An item is never taken out, and its id never given to another one: what is gone is `removed`, and may come back.
 * `docs/identity.md` tells what each part is for.
 */

export interface Ledger {
  version: 1;
  /** The document's path without `.md`, lower case. */
  document: string;
  /** The paths that it had before, the oldest first. */
  former?: string[];
  /** What marks of its items are kept under, where that is not its path: the path that it had first. */
  list?: string;
  /** Old anchors of sections, each with the one that its section has now: what was linked to by the old one still leads there. */
  aliases?: Record<string, string>;
  /** In the order of the document's newest version; what is gone stands where it stood. */
  items: LedgerItem[];
  /** How the items are arranged in each locale. */
  structures: Structure[];
}

export interface LedgerItem {
  /** Such as `general/3.2`. */
  id: string;
  /** When it was first seen: an ISO day, as all dates here. */
  since: string;
  /** By locale: the last text, normalized. */
  text: Record<string, string>;
  /** By locale: when the wording last changed materially. */
  changed?: Record<string, string>;
  /** By locale: the texts that it had before, the oldest first, each with the day when another one took its place. */
  before?: Record<string, [until: string, text: string][]>;
  /** Since when no locale has it. */
  removed?: string;
  /** Of a removed one: the anchor of the section that it stood in last. */
  from?: string;
  /** Written by a person: this is the same item as the one of that id, which it goes by from then on. */
  'same as'?: string;
}

/** One arrangement of the items, and the locales that have it. */
export interface Structure {
  /** None for one that all locales have left: it is kept as long as one of them may still come to it. */
  locales: string[];
  /** The `ms.openlocfilehash` of the version of the source that it was translated from. */
  source?: string;
  /** When it was first seen. */
  since: string;
  /** Counts up: of two structures the later one has the higher number; those that were first seen together have the same. */
  revision: number;
  /** A section is an array that starts with its anchor; in it a string is an item, and an array one with those below it. */
  sections: SectionOutline[];
}

export type SectionOutline = [anchor: string, ...IdTree[]];

export type IdTree = string | [string, ...IdTree[]];

/** A ledger that cannot be relied on: which, what is wrong, and what to do. */
export class LedgerError extends Error {
  override name = 'LedgerError';

  /**
   * @param ledger Its file or its document.
   * @param what A sentence.
   */
  constructor(ledger: string, what: string) {
    super(
      `The ledger "${ledger}" cannot be used: ${what}\nRepair it, or restore it from version control. Without it, all items would get new ids.`,
    );
  }
}

/** What marks of a ledger's items are kept under. */
export function listOf({ list, document }: Ledger): string {
  return list ?? document;
}

/** A new document's. */
export function emptyLedger(document: string): Ledger {
  return { version: 1, document, items: [], structures: [] };
}

/** @returns The file's content. The same ledger gives the same bytes. */
export function formatLedger({ version, document, former, list, aliases, items, structures }: Ledger): string {
  const head = JSON.stringify({
    version,
    document,
    ...(former ? { former } : {}),
    ...(list === undefined ? {} : { list }),
    ...(aliases ? { aliases: sorted(aliases) } : {}),
  }).slice(0, -1);
  return `${head},"items":[${lines(items.map(formatItem))}],"structures":[${lines(structures.map(formatStructure))}]}\n`;
}

function lines(rows: readonly string[]): string {
  return rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`;
}

function formatItem({ id, since, text, changed, before, removed, from, ...item }: LedgerItem): string {
  return JSON.stringify({
    id,
    ...(item['same as'] === undefined ? {} : { 'same as': item['same as'] }),
    since,
    text: sorted(text),
    ...(changed ? { changed: sorted(changed) } : {}),
    ...(before ? { before: sorted(before) } : {}),
    ...(removed === undefined ? {} : { removed }),
    ...(from === undefined ? {} : { from }),
  });
}

function formatStructure({ locales, source, since, revision, sections }: Structure): string {
  return JSON.stringify({
    locales: locales.toSorted(),
    ...(source === undefined ? {} : { source }),
    since,
    revision,
    sections,
  });
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
