/** Tells a file that could not be loaded from a bug: the first is expected, the second must reach the console. */

/** A request that failed, or that the server answered with an error status. */
export class LoadError extends Error {}

/**
 * Ignores the error of a file that could not be loaded, and reports any other error to the console. For `catch`, where
 * the page also works without the file.
 */
export function ignoreLoadFailure(error: unknown): undefined {
  // `import()` rejects with a TypeError, as a bug does; in all browsers its message names the module.
  const isLoadFailure = error instanceof LoadError || (error instanceof TypeError && error.message.includes('module'));
  if (!isLoadFailure) reportError(error);
}
