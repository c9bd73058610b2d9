/** The classic scripts of the head with their hashes, and the one that they load for details. */
import * as restoreDetails from '../../client/list/restore-details.ts?inline-script';
import * as restoreReworded from '../../client/head/restore-reworded.ts?inline-script';
import * as restore from '../../client/head/restore.ts?inline-script';

export { restore, restoreDetails, restoreReworded };

/** A version of `restore-details.ts` for its address, so that browsers can cache the script. */
export const detailsVersion = restoreDetails.hash.slice(7, 15).replaceAll(/\W/gu, '-');
