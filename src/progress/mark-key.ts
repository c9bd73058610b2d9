/** The names of Jalon's entries in localStorage: all start with `jalon:`, and nothing else is ever touched. */

/** Until a person keeps several lists side by side, there is one. */
const engagement = 'default';

/**
 * @param document A document's path, such as `your-responsibilities`.
 * @param id An item's id, such as `general/3.2`; empty for what the keys of all items of the document start with.
 * @returns Such as `jalon:marks:default:your-responsibilities:general/3.2`: the same in every language.
 */
export function markKey(document: string, id: string): string {
  return `jalon:marks:${engagement}:${document}:${id}`;
}

/** Where an entry goes that cannot be read, with its old key behind it. */
export function asideKey(key: string): string {
  return `jalon:aside:${key}`;
}
