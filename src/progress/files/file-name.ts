/** The names of files that are downloaded. */

/**
 * @param parts What the name tells, in order; empty ones are left out.
 * @param extension Without the dot.
 * @returns Such as `jalon-contoso-2026-11-23.json`: blanks and all that a file name may not have become hyphens.
 */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const clean = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/gu, ''));
  return `${clean.filter((part) => part !== '').join('-')}.${extension}`;
}
