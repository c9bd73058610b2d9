/** The reasons to refuse a file. A refused file changes nothing. */

/**
 * `big`: larger than {@link largestFile}; `binary`: not text; `syntax`: not valid in its format; `deep`: nested too
 * deep; `kind`: valid, but not from Jalon; `version`: from a later version; `field`: an invalid value; `duplicate`: an
 * item or a JSON key occurs twice; `empty`: no item.
 */
type FileErrorCode = 'big' | 'binary' | 'syntax' | 'deep' | 'kind' | 'version' | 'field' | 'duplicate' | 'empty';

export interface FileError {
  code: FileErrorCode;
  /** Where the error is: line and column, or the path of keys; for `kind` and `version`, the unexpected content. */
  place: string;
}

/** The size of the largest accepted file in bytes, enough for 10,000 items with the longest notes. */
export const largestFile = 30_000_000;

/** True if parsing a file resulted in an error. */
export function isFileError(result: object): result is FileError {
  return 'code' in result;
}
