/** The name of the project that the page shows, above its title: in whatever has `data-project`. */
import { parseProject } from '../../progress/projects/project.ts';
import { projectKey } from '../../progress/marks/mark-key.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import type { Paint } from '../head/paint.ts';

/** @returns As the person wrote it; empty for a default one without a name. */
export function projectName(): string {
  const id = currentProject();
  return parseProject(id, readEntry(projectKey(id))).name;
}

/** @returns A function that draws the name into what has `data-project`, and leaves all else alone. */
export function createProjectPaint(): Paint {
  const name = projectName();
  return (element) => {
    if (!element.hasAttribute('data-project')) return;
    if (element.textContent !== name) element.textContent = name;
    element.toggleAttribute('hidden', name === '');
  };
}
