/**
 * Encodes and decodes the details in a snapshot: JSON, `[[<place>,<owner>,<due>,<reason>,<note>],…]`, compressed as raw
 * DEFLATE (https://www.rfc-editor.org/rfc/rfc1951). The place is the index of the item in the snapshot. Empty texts at
 * the end of a row are omitted.
 */
import { isDay } from '../dates.ts';
import { longest } from '../marks/mark-content.ts';

export interface SnapshotDetail {
  owner: string;
  /** An ISO day; empty if there is none. */
  due: string;
  /** Why the item is not applicable. */
  reason: string;
  note: string;
}

/** Details by item id. */
export type SnapshotDetails = ReadonlyMap<string, SnapshotDetail>;

/** The longest decompressed text, in UTF-16 code units. It stops decompression bombs; no list has as many details. */
const maxLength = 4_000_000;

/** Encodes details; no bytes if there are none. */
export async function encodeDetails(details: SnapshotDetails, order: readonly string[]): Promise<Uint8Array> {
  const rows = order.flatMap((id, place) => {
    const { owner = '', due = '', reason = '', note = '' } = details.get(id) ?? {};
    const texts = [owner, due, reason, note];
    while (texts.at(-1) === '') texts.pop();
    return texts.length > 0 ? [[place, ...texts]] : [];
  });
  if (rows.length === 0) return new Uint8Array();
  const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Decodes details; `undefined` if the bytes are damaged, or contain a value that no person can enter. */
export async function decodeDetails(
  bytes: Uint8Array<ArrayBuffer>,
  order: readonly string[],
): Promise<SnapshotDetails | undefined> {
  const text = await decompress(bytes);
  if (text === undefined) return undefined;
  try {
    const rows = JSON.parse(text) as unknown;
    if (!Array.isArray(rows)) return undefined;
    return new Map(rows.map((row) => readRow(row, order)));
  } catch {
    return undefined;
  }
}

/** @throws Error if the row is not valid. */
function readRow(row: unknown, order: readonly string[]): [string, SnapshotDetail] {
  const [place, ...texts] = row as unknown[];
  const id = order[Number(place)];
  const isText = (text: unknown): text is string => typeof text === 'string';
  if (id === undefined || !texts.every(isText) || texts.length > 4) throw new Error();
  const [owner = '', due = '', reason = '', note = ''] = texts;
  const isValid =
    owner.length <= longest.owner &&
    (due === '' || isDay(due)) &&
    reason.length <= longest.reason &&
    note.length <= longest.note;
  if (!isValid) throw new Error();
  return [id, { owner, due, reason, note }];
}

async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > maxLength) {
        await reader.cancel();
        return undefined;
      }
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
