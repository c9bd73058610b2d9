/** What a person did, for the change log. */

/** `status` is that of one item; the others are said of several, or take something back. */
export type ActKind =
  'status' | 'note' | 'owner' | 'due' | 'confirm' | 'tick-all' | 'clear-all' | 'reset' | 'undo' | 'redo';
