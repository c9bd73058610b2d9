/** Creates a small docset for tests: documents to link to, files to include, and an image. */
import { existsSync, readFileSync } from 'node:fs';
import type { Surroundings } from '../../../src/markdown/surroundings.ts';
import { createNearest } from '../../../src/markdown/links/nearest.ts';

const documents = new Map([
  [
    'us-gov-appendix',
    { address: '/fr-fr/us-gov-appendix/', title: 'US Government', anchors: new Set(['general', 'assess']) },
  ],
  ['guides/start', { address: '/fr-fr/guides/start/', title: 'Start', anchors: new Set(['first']) }],
]);

/**
 * Creates the surroundings of a test document.
 *
 * @param folder The folder of the files to include; without it, every include is missing.
 */
export function docsetAround(folder?: URL): Surroundings {
  return {
    documentAt: (path) => documents.get(path),
    nearestTo: createNearest([...documents.keys()]),
    includeAt: (path) => {
      const location = folder && new URL(path, folder);
      return location && existsSync(location) ? { file: path, source: readFileSync(location, 'utf8') } : undefined;
    },
    imageAt: (path) =>
      path === 'media/plan.png' ? { address: '/fr-fr/media/plan.png', width: 640, height: 360 } : undefined,
    base: 'fasttrack',
    publicSite: 'https://learn.microsoft.com/fr-fr',
    isChecklist: () => undefined,
  };
}
