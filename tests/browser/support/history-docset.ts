/** The docset in `tests/fixtures/history-site`, whose items changed over time: its addresses and its tasks. */

export const historySite = 'http://127.0.0.1:4400';

/** The name under which the docset's only list stores its marks. */
export const movingList = 'moving-office';
export const moving = '/en-us/moving-office/';
export const frenchMoving = '/fr-fr/moving-office/';

/** Tasks that were reworded on 20 November 2026; `landlord` was also reworded on 2 November. */
export const landlord = /^Agree on the moving day/u;
export const archive = /^Name the people who pack/u;
export const telephones = /^Call every telephone/u;

/** A task that never changed. */
export const boxes = 'Order boxes and labels for every desk.';
