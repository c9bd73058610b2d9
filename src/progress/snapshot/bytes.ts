/** Numbers as bytes, and bytes as the characters of an address. */

/** Returns a number as a given count of bytes, the highest byte first. */
export function bytesOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, place) => Math.floor(value / 256 ** (length - 1 - place)) % 256);
}

/** Reads the number that {@link bytesOf} wrote at an offset. */
export function numberOf(bytes: Uint8Array, from: number, length: number): number {
  return bytes.subarray(from, from + length).reduce((value, byte) => value * 256 + byte, 0);
}

/** Returns a number of up to 21 bits as one to three bytes, seven bits per byte, the lowest first (LEB128). */
export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** Reads the number that {@link varint} wrote at an offset, and returns the offset behind it. */
export function readVarint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let [value, next] = [0, from];
  for (let shift = 0; shift < 21; shift += 7) {
    const byte = bytes[next++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return { value, next };
}

/** Packs values of two bits, four per byte, the lowest bits first. */
export function packPairs(values: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(values.length / 4) }, (_, place) =>
    [0, 1, 2, 3].reduce((byte, offset) => byte | ((values[place * 4 + offset] ?? 0) << (offset * 2)), 0),
  );
}

/** Returns the value at a place among those that {@link packPairs} wrote at an offset. */
export function pairAt(bytes: Uint8Array, from: number, place: number): number {
  return ((bytes[from + (place >> 2)] ?? 0) >> ((place & 3) * 2)) & 3;
}

/** Encodes bytes as base64url without padding: https://www.rfc-editor.org/rfc/rfc4648#section-5. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Decodes base64url without padding; `undefined` if the text is not base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/u.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
