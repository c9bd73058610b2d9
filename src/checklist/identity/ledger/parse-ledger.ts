/** Parses and validates a ledger. People merge the file by hand, so it may be damaged. */
import { z } from 'zod';
import { LedgerError, type IdTree, type Ledger } from './ledger.ts';
import { idsOf } from './structure.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'must be a date, such as 2026-11-22');
const byLocale = z.record(z.string(), z.string());
const idTree: z.ZodType<IdTree> = z.lazy(() => z.union([z.string(), z.tuple([z.string()], idTree)]));

const schema = z.object({
  version: z.literal(1),
  document: z.string(),
  former: z.array(z.string()).exactOptional(),
  list: z.string().exactOptional(),
  aliases: z.record(z.string().min(1), z.string().min(1)).exactOptional(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      since: day,
      text: byLocale,
      changed: z.record(z.string(), day).exactOptional(),
      before: z.record(z.string(), z.array(z.tuple([day, z.string()]))).exactOptional(),
      removed: day.exactOptional(),
      from: z.string().exactOptional(),
      'same as': z.string().exactOptional(),
    }),
  ),
  structures: z.array(
    z.object({
      locales: z.array(z.string()),
      source: z.string().exactOptional(),
      since: day,
      revision: z.int(),
      sections: z.array(z.tuple([z.string()], idTree)),
    }),
  ),
});

/**
 * Parses the text of a ledger's file.
 *
 * @param source The text of the file.
 * @param file The path of the file, for errors.
 * @throws LedgerError if the text is not a ledger, or the ledger contradicts itself.
 */
export function parseLedger(source: string, file: string): Ledger {
  const { data, error } = schema.safeParse(parseJson(source, file));
  if (error) throw new LedgerError(file, `it is not a version 1 ledger.\n${z.prettifyError(error)}`);
  for (const [old, present] of Object.entries(data.aliases ?? {})) {
    if (old === present) throw new LedgerError(file, `its alias for the anchor "${old}" leads to itself.`);
  }
  const known = new Set<string>();
  for (const { id } of data.items) {
    if (known.has(id)) throw new LedgerError(file, `it has two items with the id "${id}".`);
    known.add(id);
  }
  for (const structure of data.structures) {
    const seen = new Set<string>();
    const of = `the structure of ${structure.locales.join(', ') || 'no locale'}`;
    for (const id of idsOf(structure)) {
      if (!known.has(id)) throw new LedgerError(file, `${of} contains "${id}", which is not among the items.`);
      if (seen.has(id)) throw new LedgerError(file, `${of} contains "${id}" twice.`);
      seen.add(id);
    }
  }
  return data;
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    if (/^[<>]{7}/mu.test(source)) throw new LedgerError(file, 'it contains merge conflict markers.');
    throw new LedgerError(file, `it is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
