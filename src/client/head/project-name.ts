/** Shows the name of the current project above the title of the page, in the elements with `data-project`. */
import { parseProject } from '../../progress/projects/project.ts';
import { projectKey } from '../../progress/marks/mark-key.ts';
import { currentProject, readEntry } from './globals.ts';
import type { Paint } from './paint.ts';

/** Returns the name that the person gave the current project; empty for a default project without a name. */
export function projectName(): string {
  const id = currentProject();
  return parseProject(id, readEntry(projectKey(id))).name;
}

/** Creates the painter of the name. It ignores elements without `data-project`. */
export function createProjectPaint(): Paint {
  const name = projectName();
  return (element) => {
    if (!element.hasAttribute('data-project')) return;
    if (element.textContent !== name) element.textContent = name;
    element.toggleAttribute('hidden', name === '');
  };
}
