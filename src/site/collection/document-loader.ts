/** The Astro content loader of the collection `documents`; in dev, it follows changes of their files. */
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { interfaceMessages } from '../checks/check-messages.ts';
import { loadDocuments, type DocumentLoaderOptions } from './load-documents.ts';

/** Matches the files that a docset consists of: Markdown, images, and `jalon.json`. */
const contentFiles = /\.(?:md|png|jpe?g|gif|webp|avif|svg)$|[\\/]jalon\.json$/u;

/** Creates the loader, whose folders are relative to the project. */
export function documentLoader(options: DocumentLoaderOptions): Loader {
  return {
    name: 'jalon-documents',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const content = resolve(root, options.content);
      const ledger = options.ledger === undefined ? undefined : resolve(root, options.ledger);
      const messages = resolve(root, options.messages ?? interfaceMessages);
      const reload = (): Promise<void> => loadDocuments(context, { ...options, root, content, ledger, messages });
      await reload();
      const ledgers = ledger === undefined ? [] : ([[ledger, /\.json$/u]] as const);
      follow(context, [[content, contentFiles], [messages, /\.json$/u], ...ledgers], reload);
    },
  };
}

/** Loads the docset again when a matching file in one of the folders changes; does nothing outside of dev. */
function follow(
  { watcher, logger }: LoaderContext,
  folders: readonly (readonly [folder: string, files: RegExp])[],
  reload: () => Promise<void>,
): void {
  if (!watcher) return;
  const onChange = (path: string): void => {
    const followed = folders.find(([folder, files]) => path.startsWith(folder + sep) && files.test(path.toLowerCase()));
    if (!followed) return;
    reload().then(
      () => {
        logger.info(`Read ${path.slice(followed[0].length + 1)} again.`);
      },
      (error: unknown) => {
        logger.error(String(error));
      },
    );
  };
  for (const [folder] of folders) watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
