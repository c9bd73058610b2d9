/** A ledger that cannot be relied on: which, what is wrong, and what to do. */
export class LedgerError extends Error {
  override name = 'LedgerError';

  /**
   * @param ledger Its file or its document.
   * @param what A sentence.
   */
  constructor(ledger: string, what: string) {
    super(
      `The ledger "${ledger}" cannot be used: ${what}\nRepair it, or restore it from version control. Without it, all items would get new ids.`,
    );
  }
}
