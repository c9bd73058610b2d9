/** The classic scripts of pages, each with its hash: those that stand in the head, and the one that they may ask for. */
import * as restoreDetails from '../../client/head/restore-details.ts?inline-script';
import * as restoreReworded from '../../client/head/restore-reworded.ts?inline-script';
import * as restore from '../../client/head/restore.ts?inline-script';

export { restore, restoreDetails, restoreReworded };

/** Letters that are others once `restore-details.ts` is: what a browser keeps of it is good for this build. */
export const detailsVersion = restoreDetails.hash.slice(7, 15).replaceAll(/\W/gu, '-');
