/**
 * A snapshot: where a list stands, short enough for the fragment of an address, which no server sees.
 *
 *     #at=<base64url, without padding, of the bytes>
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | the version of this format, 1, in the upper four bits; in the lowest one, whether owners and due dates go along, in the one above it, whether notes and reasons do |
 * | 2 | the checksum of all bytes that follow |
 * | 2 | the checksum of the list's name and of the ids that it is of, in UTF-8, a line feed behind each |
 * | 4 | when: whole minutes since 1970, UTC |
 * | 1 to 3 | of how many items: seven bits a byte, the lowest first, the eighth set on all but the last |
 * | n / 4 | two bits an item, the lowest first: its place in {@link statuses} |
 * | 1 | the length of the name that follows |
 * | up to 255 | whose it is: UTF-8, empty where nobody said |
 * | the rest | details: see `snapshot-details.ts` |
 *
 * Numbers have their highest byte first. The items are those of the ledger in the order in which they were first seen
 * (`order` in `checklist/identity/history/history.ts`), parents and removed ones, too: an item keeps its place for good, and a link
 * is good for every later version of the list.
 */
import { isInstant } from '../dates.ts';
import { statuses, type Status } from '../marks/mark.ts';
import { bytesOf, fromBase64Url, numberOf, packPairs, pairAt, readVarint, toBase64Url, varint } from './bytes.ts';
import { checksum } from '../checksum.ts';
import { snapshotStart } from './fragment.ts';
import { decodeDetails, encodeDetails, type SnapshotDetail, type SnapshotDetails } from './snapshot-details.ts';

export interface Snapshot {
  /** By id; an item that is open may be left out. */
  statuses: ReadonlyMap<string, Status>;
  /** When: an ISO instant, of which the seconds are not kept. */
  at: string;
  /** Whose: as the person wrote it; empty where they did not. */
  name: string;
  /** What else goes along: of what does not, it says nothing. */
  holds: SnapshotContents;
  /** By id; an item of which nothing is said is left out. */
  details: SnapshotDetails;
}

export interface SnapshotContents {
  /** Owners and due dates. */
  owners: boolean;
  /** Notes, and why something is not applicable. */
  notes: boolean;
}

/** Of which list a snapshot is. */
export interface SnapshotList {
  /** What its marks are kept under. */
  name: string;
  /** The ids of all items that it ever had, in the order in which they were first seen. */
  order: readonly string[];
}

/** Why a snapshot cannot be read: it is cut off or changed; of a format that came later; of items that came later; of another list. */
export type SnapshotError = 'damaged' | 'format' | 'newer' | 'other';

/** How many characters of whose it is are kept: in UTF-8 their number of bytes fits into one. */
export const longestSender = 60;

const version = 1;
const header = 5;

/** The bits of the first byte. */
const [ownersBit, notesBit, laterBits] = [1, 2, 12];

/** @returns The fragment, with its `#`. */
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
 * @param fragment One that starts as a snapshot does.
 * @param list The list that it was opened on.
 * @returns What it says, of all of its items; or why it cannot be read, and then nothing of it.
 */
export async function decodeSnapshot(fragment: string, list: SnapshotList): Promise<Snapshot | SnapshotError> {
  const bytes = fromBase64Url(fragment.slice(snapshotStart.length));
  const [flags = 0] = bytes ?? [];
  if (!bytes || bytes.length < header) return 'damaged';
  if (flags >> 4 !== version) return flags >> 4 > version ? 'format' : 'damaged';
  // Something else goes along, which this version does not know.
  if ((flags & laterBits) !== 0) return 'format';
  const body = bytes.subarray(3);
  if (numberOf(bytes, 1, 2) !== checksum(body)) return 'damaged';
  return readBody(body, { owners: (flags & ownersBit) !== 0, notes: (flags & notesBit) !== 0 }, list);
}

async function readBody(
  body: Uint8Array<ArrayBuffer>,
  holds: SnapshotContents,
  { name, order }: SnapshotList,
): Promise<Snapshot | SnapshotError> {
  const { value: count, next } = readVarint(body, 6);
  if (count > order.length) return 'newer';
  const known = order.slice(0, count);
  if (numberOf(body, 0, 2) !== idsChecksum(name, known)) return 'other';
  const at = new Date(numberOf(body, 2, 4) * 60_000).toISOString();
  if (!isInstant(at)) return 'damaged';
  const nameAt = next + Math.ceil(count / 4) + 1;
  const detailsAt = nameAt + (body[nameAt - 1] ?? 0);
  if (detailsAt > body.length) return 'damaged';
  const rest = body.slice(detailsAt);
  const details = rest.length > 0 ? await decodeDetails(rest, known) : new Map<string, never>();
  if (!details || ![...details.values()].every((detail) => isHeld(detail, holds))) return 'damaged';
  return {
    statuses: new Map(known.map((id, place) => [id, statusAt(body, next, place)])),
    at,
    name: new TextDecoder().decode(body.subarray(nameAt, detailsAt)),
    holds,
    details,
  };
}

function isHeld({ owner, due, reason, note }: SnapshotDetail, { owners, notes }: SnapshotContents): boolean {
  return (owners || owner + due === '') && (notes || reason + note === '');
}

function statusAt(body: Uint8Array, from: number, place: number): Status {
  return statuses[pairAt(body, from, place)] ?? 'open';
}

function idsChecksum(list: string, ids: readonly string[]): number {
  return checksum(new TextEncoder().encode([list, ...ids].map((line) => `${line}\n`).join('')));
}
