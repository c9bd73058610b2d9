/**
 * CRC-16/CCITT-FALSE (https://reveng.sourceforge.io/crc-catalogue/16.htm): a short checksum that detects every damaged
 * run of up to 16 bits.
 */

/** Returns the 16-bit checksum of bytes: `0x29b1` for the ASCII text `123456789`. */
export function checksum(bytes: Iterable<number>): number {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}
