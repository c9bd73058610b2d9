/** Keeps a tab on its project when the person opens another project in another tab. */
import { chosenProjectKey } from '../../progress/marks/mark-key.ts';
import { currentProject } from '../head/globals.ts';
import { writeQuietly } from '../storage/storage.ts';

export function pinProject(id = currentProject()): void {
  // Without sessionStorage, a reload shows the project that was opened last in any tab.
  writeQuietly(chosenProjectKey, id, 'session');
}
