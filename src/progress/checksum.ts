/** CRC-16/CCITT-FALSE, as https://reveng.sourceforge.io/crc-catalogue/16.htm has it: short, and finds each damage of up to 16 bits in a row. */

/** @returns 16 bits; `0x29b1` of the ASCII letters `123456789`. */
export function checksum(bytes: Iterable<number>): number {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}
