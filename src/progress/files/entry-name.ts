/** Names that become part of an entry's: whatever people name files and headings, but no controls. */

/** What marks of a document are kept under: it ends before the colon. */
export const listPattern = /^[^\p{Cc}:]{1,500}$/u;

export const idPattern = /^[^\p{Cc}]{1,500}$/u;
