/** Why a file cannot be read: nothing of it is taken then. */

/**
 * `big`: more than we read; `binary`: no text; `syntax`: not of its format; `deep`: nested deeper than anything we write;
 * `kind`: of its format, but nothing of ours; `version`: ours, of a later version; `field`: something in it that cannot be;
 * `duplicate`: the same thing twice; `empty`: no item in it.
 */
type FileErrorCode = 'big' | 'binary' | 'syntax' | 'deep' | 'kind' | 'version' | 'field' | 'duplicate' | 'empty';

export interface FileError {
  code: FileErrorCode;
  /** Where: a line and a column, the names that lead there, or what is in its stead. */
  place: string;
}

/** The largest file that is read, in bytes: more than 10,000 items with the longest notes. */
export const largestFile = 30_000_000;

export function isFileError(read: object): read is FileError {
  return 'code' in read;
}
