/**
 * Encodes and decodes snapshots: the progress of a list, short enough for the fragment of a link. Browsers send no
 * fragment to a server.
 *
 *     #at=<base64url, without padding, of the bytes>
 *
 * | bytes | content |
 * | --- | --- |
 * | 1 | upper four bits: the version of the format, 1; bit 0: owners and due dates included; bit 1: notes and reasons included |
 * | 2 | the checksum of all following bytes |
 * | 2 | the checksum of the name of the list and of the ids of its items, in UTF-8, each followed by a line feed |
 * | 4 | the time: whole minutes since 1970, UTC |
 * | 1 to 3 | the number of items: seven bits per byte, the lowest first, the eighth bit set on all but the last byte |
 * | n / 4 | two bits per item, the lowest first: the index of its status in {@link statuses} |
 * | 1 | the length of the following name |
 * | up to 255 | the name of the sender: UTF-8, may be empty |
 * | the rest | the details: see `snapshot-details.ts` |
 *
 * Numbers have their highest byte first. The items are all of the ledger, including parents and removed ones, in the
 * order in which they were first seen (`order` in `checklist/identity/history/history.ts`). The index of an item never
 * changes, so a link works with every later version of the list.
 */
import { isInstant } from '../dates.ts';
import { statuses, type Status } from '../marks/mark.ts';
import { bytesOf, fromBase64Url, numberOf, packPairs, pairAt, readVarint, toBase64Url, varint } from './bytes.ts';
import { checksum } from '../checksum.ts';
import { snapshotStart } from './fragment.ts';
import { decodeDetails, encodeDetails, type SnapshotDetail, type SnapshotDetails } from './snapshot-details.ts';

export interface Snapshot {
  /** Statuses by item id. An open item may be absent. */
  statuses: ReadonlyMap<string, Status>;
  /** The ISO instant of the snapshot. Encoding drops its seconds. */
  at: string;
  /** The name of the sender as they wrote it; may be empty. */
  name: string;
  /** Which details the sender included. */
  holds: SnapshotContents;
  /** Details by item id. An item without details is absent. */
  details: SnapshotDetails;
}

export interface SnapshotContents {
  /** Owners and due dates. */
  owners: boolean;
  /** Notes and reasons. */
  notes: boolean;
}

/** The list of a snapshot. */
export interface SnapshotList {
  /** The name of the list. */
  name: string;
  /** The ids of all items that the list ever had, in the order in which they were first seen. */
  order: readonly string[];
}

/**
 * Why a snapshot cannot be decoded. `damaged`: cut off or changed; `format`: of a later format; `newer`: of a later
 * version of the list; `other`: of another list.
 */
export type SnapshotError = 'damaged' | 'format' | 'newer' | 'other';

/** The longest name of a sender, in code points: its length in UTF-8 fits into a byte. */
export const longestSender = 60;

const version = 1;
const headerLength = 5;

/** The bits of the first byte: two contents, and two that a later version may use for more. */
const [ownersBit, notesBit, laterBits] = [1, 2, 12];

/** Encodes a snapshot as a fragment, with its `#`. */
export async function encodeSnapshot(snapshot: Snapshot, list: SnapshotList): Promise<string> {
  const details = await encodeDetails(snapshot.details, list.order);
  const name = new TextEncoder().encode(Array.from(snapshot.name).slice(0, longestSender).join(''));
  const body = [
    ...bytesOf(idsChecksum(list.name, list.order), 2),
    ...bytesOf(Math.floor(Date.parse(snapshot.at) / 60_000), 4),
    ...varint(list.order.length),
    ...packPairs(list.order.map((id) => statuses.indexOf(snapshot.statuses.get(id) ?? 'open'))),
    name.length,
    ...name,
    ...details,
  ];
  const { owners, notes } = snapshot.holds;
  const flags = (version << 4) | (owners ? ownersBit : 0) | (notes ? notesBit : 0);
  return snapshotStart + toBase64Url(Uint8Array.from([flags, ...bytesOf(checksum(body), 2), ...body]));
}

/**
 * Decodes a snapshot.
 *
 * @param fragment A fragment for which `isSnapshot` is true.
 * @param list The list on whose page the link was opened.
 * @returns The snapshot with the status of each of its items, or an error.
 */
export async function decodeSnapshot(fragment: string, list: SnapshotList): Promise<Snapshot | SnapshotError> {
  const bytes = fromBase64Url(fragment.slice(snapshotStart.length));
  const [flags = 0] = bytes ?? [];
  if (!bytes || bytes.length < headerLength) return 'damaged';
  if (flags >> 4 !== version) return flags >> 4 > version ? 'format' : 'damaged';
  // The content includes something that this version does not know.
  if ((flags & laterBits) !== 0) return 'format';
  const body = bytes.subarray(3);
  if (numberOf(bytes, 1, 2) !== checksum(body)) return 'damaged';
  return decodeBody(body, { owners: (flags & ownersBit) !== 0, notes: (flags & notesBit) !== 0 }, list);
}

async function decodeBody(
  body: Uint8Array<ArrayBuffer>,
  holds: SnapshotContents,
  { name, order }: SnapshotList,
): Promise<Snapshot | SnapshotError> {
  const { value: count, next } = readVarint(body, 6);
  if (count > order.length) return 'newer';
  const ids = order.slice(0, count);
  if (numberOf(body, 0, 2) !== idsChecksum(name, ids)) return 'other';
  const at = new Date(numberOf(body, 2, 4) * 60_000).toISOString();
  if (!isInstant(at)) return 'damaged';
  const nameAt = next + Math.ceil(count / 4) + 1;
  const detailsAt = nameAt + (body[nameAt - 1] ?? 0);
  if (detailsAt > body.length) return 'damaged';
  const rest = body.slice(detailsAt);
  const details = rest.length > 0 ? await decodeDetails(rest, ids) : new Map<string, never>();
  if (!details || ![...details.values()].every((detail) => isDeclared(detail, holds))) return 'damaged';
  return {
    statuses: new Map(ids.map((id, place) => [id, statusAt(body, next, place)])),
    at,
    name: new TextDecoder().decode(body.subarray(nameAt, detailsAt)),
    holds,
    details,
  };
}

/** True if a snapshot that declares its contents may have the detail. */
function isDeclared({ owner, due, reason, note }: SnapshotDetail, { owners, notes }: SnapshotContents): boolean {
  return (owners || owner + due === '') && (notes || reason + note === '');
}

function statusAt(body: Uint8Array, from: number, place: number): Status {
  return statuses[pairAt(body, from, place)] ?? 'open';
}

function idsChecksum(list: string, ids: readonly string[]): number {
  return checksum(new TextEncoder().encode([list, ...ids].map((line) => `${line}\n`).join('')));
}
