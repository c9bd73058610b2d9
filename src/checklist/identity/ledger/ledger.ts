/**
 * The ledger of a document: the committed file `src/content/ledger/<document>.json`, which records every id.
 *
 * It is JSON with one item per line, so that diffs are readable:
 *
 *     {"version":1,"document":"your-responsibilities","items":[
 *     {"id":"general/1","since":"2026-11-22","text":{"en-us":"Develop …","fr-fr":"Développer …"}},
 *     …
 *     ],"structures":[
 *     {"locales":["en-us","fr-fr"],"source":"dff7a0…","since":"2026-11-22","revision":1,"sections":[["general","general/1",["general/2","general/2.1"]]]}
 *     ]}
 *
 * Items are never deleted, and an id is never reused. An item that is gone is marked as `removed` and may come back.
 * `docs/identity.md` describes each key.
 */

/** The parsed content of a ledger file. */
export interface Ledger {
  version: 1;
  /** The document's path without `.md`, lower case. */
  document: string;
  /** The document's former paths, oldest first. */
  former?: string[];
  /** The name under which marks are stored, if it differs from `document`: the document's first path. */
  list?: string;
  /** By former anchor of a section, its current anchor. Links to a former anchor still lead to the section. */
  aliases?: Record<string, string>;
  /** All items in the order of the document's newest version; a removed item keeps its place. */
  items: LedgerItem[];
  /** The arrangement of the items in each locale, newest first. */
  structures: Structure[];
}

/** An item that the document has or had. */
export interface LedgerItem {
  /** Such as `general/3.2`. */
  id: string;
  /** The ISO day of its first appearance. All dates in a ledger are ISO days. */
  since: string;
  /** By locale: the last text, normalized (`normalizeText`). */
  text: Record<string, string>;
  /** By locale: the day of the last material change of wording. */
  changed?: Record<string, string>;
  /** By locale: the former texts, oldest first, each with the day of its replacement. */
  before?: Record<string, [until: string, text: string][]>;
  /** The day since which no locale has the item. */
  removed?: string;
  /** For a removed item: the anchor of its last section. */
  from?: string;
  /** Written by a person: the id of the item that this item is, and whose id it takes from then on. */
  'same as'?: string;
}

/** One arrangement of the items, and the locales that have it. */
export interface Structure {
  /** Empty if all locales have left this arrangement; it is kept while a locale that is behind may still reach it. */
  locales: string[];
  /** The version of the source of these translations: `ms.openlocfilehash`, or else `ms.sourcegitcommit`. */
  source?: string;
  /** The day of its first appearance. */
  since: string;
  /** A counter: a later structure has a higher revision; structures that appear together share one. */
  revision: number;
  /**
   * One array per section. It starts with the anchor; a string is an item, and an array is an item with its
   * descendants.
   */
  sections: SectionOutline[];
}

export type SectionOutline = [anchor: string, ...IdTree[]];

export type IdTree = string | [string, ...IdTree[]];

/** A ledger that is invalid or contradicts itself. The message names the ledger, the reason and the repair. */
export class LedgerError extends Error {
  override name = 'LedgerError';

  /**
   * @param ledger The path of the ledger's file, or its document.
   * @param reason A sentence.
   */
  constructor(ledger: string, reason: string) {
    super(
      `The ledger "${ledger}" cannot be used: ${reason}\nRepair it, or restore it from version control. Without it, all items would get new ids.`,
    );
  }
}

/** Returns the name under which marks of the ledger's items are stored. */
export function listOf({ list, document }: Ledger): string {
  return list ?? document;
}

/** Creates the ledger of a document without items. */
export function emptyLedger(document: string): Ledger {
  return { version: 1, document, items: [], structures: [] };
}

/** Formats a ledger as the content of its file. Equal ledgers give equal bytes. */
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
