/** The name of the engagement that the page shows, above its title: in whatever has `data-engagement`. */
import { parseEngagement } from '../../progress/projects/project.ts';
import { engagementKey } from '../../progress/marks/mark-key.ts';
import { currentEngagement, readEntry } from './globals.ts';
import type { Paint } from './paint.ts';

/** @returns As the person wrote it; empty for a default one without a name. */
export function engagementName(): string {
  const id = currentEngagement();
  return parseEngagement(id, readEntry(engagementKey(id))).name;
}

/** @returns A function that draws the name into what has `data-engagement`, and leaves all else alone. */
export function createEngagementPaint(): Paint {
  const name = engagementName();
  return (element) => {
    if (!element.hasAttribute('data-engagement')) return;
    if (element.textContent !== name) element.textContent = name;
    element.toggleAttribute('hidden', name === '');
  };
}
