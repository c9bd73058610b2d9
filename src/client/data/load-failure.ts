/** Separates failed loads from bugs: a failed load is expected, but a bug must reach the console. */

/** The error of a request that failed, or whose response has an error status. */
export class LoadError extends Error {}

/**
 * Ignores the error of a failed load, and reports any other error to the console. For promises of files that the page
 * can do without.
 */
export function ignoreLoadFailure(error: unknown): undefined {
  // A failed `import()` rejects with a TypeError, as many bugs do. In all browsers, its message contains "module".
  const isLoadFailure = error instanceof LoadError || (error instanceof TypeError && error.message.includes('module'));
  if (!isLoadFailure) reportError(error);
}
