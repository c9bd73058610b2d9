/** What the files of a docset hold, kept between runs: reading Markdown takes far longer than all else. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Surroundings } from '../../markdown/surroundings.ts';
import { answersTo, track, type Dependency } from './dependencies.ts';
import { contentOf, type FileContent } from './file-content.ts';
import { parseFile } from './read-document.ts';
import type { ReadFile } from './read-source.ts';

interface Kept {
  content: FileContent;
  /** What it asked while it was read: the files that it includes, and whether its sections are checklists. */
  dependencies: Dependency[];
  /** What it was told. */
  answers: string;
}

/** What was read of one document's files, by the digest of their text. */
type KeptFiles = Record<string, Kept>;

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
   * @param document The document's path.
   * @param files It in each locale.
   * @param aroundOf What a file may ask: it need not know other documents.
   * @returns What they hold, in their order.
   */
  async contents(
    document: string,
    files: readonly ReadFile[],
    aroundOf: (file: ReadFile) => Surroundings,
  ): Promise<FileContent[]> {
    const location = join(this.#folder, ...`${document}.json`.split('/'));
    const kept = await readKept(location);
    const now: KeptFiles = {};
    const contents = files.map((read) => {
      const digest = createHash('sha256')
        .update(this.#readers)
        .update(read.file.file)
        .update('\0')
        .update(read.source)
        .digest('base64url');
      const around = aroundOf(read);
      const old = kept[digest];
      const found = isGood(old, around) ? old : readAnew(read, around);
      now[digest] = found;
      return found.content;
    });
    if (Object.entries(now).some(([digest, content]) => kept[digest] !== content)) {
      await mkdir(dirname(location), { recursive: true });
      await writeFile(location, JSON.stringify(now));
    }
    return contents;
  }
}

function isGood(kept: Kept | undefined, around: Surroundings): kept is Kept {
  if (kept === undefined) return false;
  return digestOf(answersTo(kept.dependencies, around)) === kept.answers;
}

function readAnew(file: ReadFile, around: Surroundings): Kept {
  const tracked = track(around);
  const content = contentOf(parseFile(file, tracked.around));
  // Of other documents nothing is known yet, and nothing that is kept depends on them.
  const dependencies = tracked.asked().filter((asked) => /^(?:includeAt|isChecklist) /u.test(asked));
  return { content, dependencies, answers: digestOf(answersTo(dependencies, around)) };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What cannot be read is read anew. */
async function readKept(location: string): Promise<KeptFiles> {
  try {
    return JSON.parse(await readFile(location, 'utf8')) as KeptFiles;
  } catch {
    return {};
  }
}
