/** A tab stays with its project when another one is chosen in another tab. */
import { chosenProjectKey } from '../../progress/marks/mark-key.ts';
import { currentProject } from '../head/globals.ts';

export function pinProject(): void {
  try {
    sessionStorage.setItem(chosenProjectKey, currentProject());
  } catch {
    // Without session storage, the project that was chosen last is shown when the page is loaded again.
  }
}
