/** A tab stays with its engagement when another one is chosen in another tab. */
import { chosenEngagementKey } from '../../progress/marks/mark-key.ts';
import { currentEngagement } from '../head/globals.ts';

export function pinEngagement(): void {
  try {
    sessionStorage.setItem(chosenEngagementKey, currentEngagement());
  } catch {
    // Without session storage, the engagement that was chosen last is shown when the page is loaded again.
  }
}
