/** Builds the names of downloaded files. */

/**
 * Joins parts to a file name, such as `jalon-contoso-2026-11-23.json`. Spaces and characters that a file system may
 * refuse become hyphens.
 *
 * @param parts The parts in order; empty ones are skipped.
 * @param extension The extension without its dot.
 */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const clean = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/gu, ''));
  return `${clean.filter((part) => part !== '').join('-')}.${extension}`;
}
