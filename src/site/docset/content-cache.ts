/** Caches the content of a docset's files between runs, because parsing Markdown takes far longer than all else. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Surroundings } from '../../markdown/surroundings.ts';
import { answersTo, track, type Dependency } from './dependencies.ts';
import { contentOf, type FileContent } from './file-content.ts';
import { parseFile } from './read-document.ts';
import type { ReadFile } from './read-source.ts';

interface CachedFile {
  content: FileContent;
  /** The questions that parsing the file asked: about included files, and about sections that may be checklists. */
  dependencies: Dependency[];
  /** The digest of the answers. */
  answers: string;
}

/** The files of one document by the digest of the reading code and of their text. */
type CachedFiles = Record<string, CachedFile>;

/** The cache in `.cache/content`, with one file per document. */

export class ContentCache {
  readonly #folder: string;
  readonly #readers: string;

  /**
   * @param root The project's folder.
   * @param readers The digest of the code that reads documents.
   */
  constructor(root: string, readers: string) {
    this.#folder = join(root, '.cache/content');
    this.#readers = readers;
  }

  /**
   * Returns the content of a document's files, in the order of the files. Parses only the files that changed.
   *
   * @param document The document's path.
   * @param files The files of the document, one per locale.
   * @param aroundOf Returns the surroundings of a file, which need not know other documents.
   */
  async contents(
    document: string,
    files: readonly ReadFile[],
    aroundOf: (file: ReadFile) => Surroundings,
  ): Promise<FileContent[]> {
    const location = join(this.#folder, ...`${document}.json`.split('/'));
    const cached = await readCached(location);
    const current: CachedFiles = {};
    const contents = files.map((read) => {
      const digest = createHash('sha256')
        .update(this.#readers)
        .update(read.file.file)
        .update('\0')
        .update(read.source)
        .digest('base64url');
      const around = aroundOf(read);
      const previous = cached[digest];
      const file = isCurrent(previous, around) ? previous : parseForCache(read, around);
      current[digest] = file;
      return file.content;
    });
    if (Object.entries(current).some(([digest, file]) => cached[digest] !== file)) {
      await mkdir(dirname(location), { recursive: true });
      await writeFile(location, JSON.stringify(current));
    }
    return contents;
  }
}

/** True if the questions of a cached file still have the same answers. */
function isCurrent(cached: CachedFile | undefined, around: Surroundings): cached is CachedFile {
  if (cached === undefined) return false;
  return digestOf(answersTo(cached.dependencies, around)) === cached.answers;
}

function parseForCache(file: ReadFile, around: Surroundings): CachedFile {
  const tracked = track(around);
  const content = contentOf(parseFile(file, tracked.around));
  // Other documents are not known yet, and nothing in the cache depends on them.
  const dependencies = tracked.dependencies().filter((dependency) => /^(?:includeAt|isChecklist) /u.test(dependency));
  return { content, dependencies, answers: digestOf(answersTo(dependencies, around)) };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Returns the cached files of a document; none where the cache cannot be read. */
async function readCached(location: string): Promise<CachedFiles> {
  try {
    return JSON.parse(await readFile(location, 'utf8')) as CachedFiles;
  } catch {
    return {};
  }
}
