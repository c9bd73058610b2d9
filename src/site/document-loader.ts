/**
 * The Astro content loader of the collection `documents`: reads the content folder, keeps what has not changed since
 * the last time, reports problems, and follows the files in dev.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblem, type Problem } from '../markdown/problem.ts';
import { createAddresses } from './addresses.ts';
import { readContentFolder, type SourceFile } from './content-folder.ts';
import type { DocumentEntry } from './document-entry.ts';
import { readDocument } from './read-document.ts';
import { readSourceFile } from './read-source.ts';

export interface DocumentLoaderOptions {
  /** The content folder, relative to the project. */
  folder: string;
  /** Paths that the site's own pages take, so that no document may. */
  reserved: readonly string[];
}

export function documentLoader({ folder, reserved }: DocumentLoaderOptions): Loader {
  return {
    name: 'jalon-documents',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const location = resolve(root, folder);
      const reload = (): Promise<void> => load(context, location, root, reserved);
      await reload();
      follow(context, location, reload);
    },
  };
}

async function load(context: LoaderContext, folder: string, root: string, reserved: readonly string[]): Promise<void> {
  const { files, problems } = await readContentFolder(folder, root, reserved);
  const readers = await digestOfReaders(root);
  const found = new Set<string>();
  for (const [locale, siblings] of Map.groupBy(files, (file) => file.locale)) {
    const paths = new Set(siblings.map(({ path }) => path));
    const { base } = context.config;
    const addresses = createAddresses(base);
    const surroundings: Surroundings = {
      addressOf: (path) => (paths.has(path) ? addresses.page(locale, path) : undefined),
      digest: context.generateDigest({ readers, base, paths: [...paths].join('\n') }),
    };
    for (const file of siblings) {
      found.add(`${locale}/${file.path}`);
      problems.push(...(await loadFile(context, file, surroundings)));
    }
  }
  for (const id of context.store.keys()) if (!found.has(id)) context.store.delete(id);
  report(context, problems);
}

/** What a document depends on beside its own text; the same for all documents of a locale. */
interface Surroundings {
  addressOf: (path: string) => string | undefined;
  digest: string;
}

/** Puts one file into the store, unless it is there as it is. */
async function loadFile(
  context: LoaderContext,
  file: SourceFile,
  { addressOf, digest: surroundings }: Surroundings,
): Promise<Problem[]> {
  const read = await readSourceFile(file);
  if ('problem' in read) return [read.problem];
  const id = `${file.locale}/${file.path}`;
  const digest = context.generateDigest({ source: read.source, file: file.file, surroundings });
  const kept = context.store.get(id);
  if (kept?.digest === digest) return (kept.data as unknown as DocumentEntry).problems;
  const entry = readDocument(read.source, file, addressOf);
  context.store.set({ id, data: { ...entry }, filePath: file.file, digest });
  return entry.problems;
}

/** What was kept is only good as long as the code that made it is the same. */
async function digestOfReaders(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ['markdown', 'checklist']) {
    const folder = join(root, 'src', room);
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)));
  }
  return hash.digest('base64url');
}

/**
 * @throws Error that lists them, if there are errors among the problems; in dev they are logged, and the last good
 *   pages stay.
 */
function report({ logger, watcher }: LoaderContext, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.severity === 'warning') logger.warn(formatProblem(problem));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  if (errors.length === 0) return;
  if (!watcher) throw new Error(`The content has errors:\n${errors.join('\n')}`);
  for (const error of errors) logger.error(error);
}

function follow({ watcher, logger }: LoaderContext, folder: string, reload: () => Promise<void>): void {
  if (!watcher) return;
  watcher.add(folder);
  const onChange = (path: string): void => {
    if (!path.startsWith(folder + sep) || !/\.md$/iu.test(path)) return;
    reload().then(
      () => {
        logger.info(`Read ${path.slice(folder.length + 1)} again.`);
      },
      (error: unknown) => {
        logger.error(String(error));
      },
    );
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
