/**
 * The details in a snapshot: JSON, `[[<place>,<owner>,<due>,<reason>,<note>],…]`, packed as raw DEFLATE
 * (https://www.rfc-editor.org/rfc/rfc1951). A place is that of the item in the snapshot's order; texts at the end that are
 * empty are left out.
 */
import { isDay } from '../dates.ts';
import { longest } from '../marks/mark.ts';

export interface SnapshotDetail {
  owner: string;
  /** An ISO day. */
  due: string;
  /** Why it is not applicable. */
  reason: string;
  note: string;
}

/** By id. */
export type SnapshotDetails = ReadonlyMap<string, SnapshotDetail>;

/** More than any list says: what unpacks to more is no snapshot. */
const limit = 4_000_000;

/** @returns The bytes; none where there are no details. */
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

/** @returns `undefined` where it is none, or says what no person could. */
export async function decodeDetails(
  bytes: Uint8Array<ArrayBuffer>,
  order: readonly string[],
): Promise<SnapshotDetails | undefined> {
  const text = await unpacked(bytes);
  if (text === undefined) return undefined;
  try {
    const rows = JSON.parse(text) as unknown;
    if (!Array.isArray(rows)) return undefined;
    return new Map(rows.map((row) => readRow(row, order)));
  } catch {
    return undefined;
  }
}

/** @throws Error where it is no row. */
function readRow(row: unknown, order: readonly string[]): [string, SnapshotDetail] {
  const [place, ...texts] = row as unknown[];
  const id = order[Number(place)];
  const isText = (text: unknown): text is string => typeof text === 'string';
  if (id === undefined || !texts.every(isText) || texts.length > 4) throw new Error();
  const [owner = '', due = '', reason = '', note = ''] = texts;
  const isFine =
    owner.length <= longest.owner &&
    (due === '' || isDay(due)) &&
    reason.length <= longest.reason &&
    note.length <= longest.note;
  if (!isFine) throw new Error();
  return [id, { owner, due, reason, note }];
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > limit) {
        await reader.cancel();
        return undefined;
      }
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
