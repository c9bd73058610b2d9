/** When something is late. */

/**
 * @param due The ISO day when it is due; empty where nobody said.
 * @param today The person's own day.
 * @param isSettled Whether nothing of it is left to do: what is not applicable is settled, too.
 */
export function isOverdue(due: string, today: string, isSettled: boolean): boolean {
  return due !== '' && due < today && !isSettled;
}
