/** The items of content files and what stands around them, kept between runs: reading Markdown takes far longer than all else. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { landmarksOf, type Landmarks } from '../checklist/drift/landmarks.ts';
import type { Translation } from '../checklist/identity/group.ts';
import { rowsOf } from '../checklist/identity/rows.ts';
import type { Document } from '../markdown/document.ts';
import type { ReadFile } from './read-source.ts';
import { digestOfReaders } from './readers-digest.ts';

/** A document in one locale, as it was read. */
export interface ReadTranslation extends Translation {
  landmarks: Landmarks;
  /** Its `ms.contentlocale`, and the line of it. */
  contentLocale?: { name: string; line: number };
}

type Content = Omit<ReadTranslation, 'locale'>;

/** What was read of one document's files, by the digest of their text. */
type Kept = Record<string, Content>;

export class RowCache {
  readonly #folder: string;
  readonly #readers: string;

  private constructor(folder: string, readers: string) {
    this.#folder = folder;
    this.#readers = readers;
  }

  /** @param root The project's folder. */
  static async open(root: string): Promise<RowCache> {
    return new RowCache(join(root, '.cache/content'), await digestOfReaders(root));
  }

  /**
   * @param document The document's path.
   * @param files It in each locale.
   * @param parse Reads one that is not known yet.
   */
  async translations(
    document: string,
    files: readonly ReadFile[],
    parse: (file: ReadFile) => Document,
  ): Promise<ReadTranslation[]> {
    const location = join(this.#folder, ...`${document}.json`.split('/'));
    const kept = await readKept(location);
    const now: Kept = {};
    const translations = files.map((read) => {
      const digest = createHash('sha256').update(this.#readers).update(read.source).digest('base64url');
      const content = (now[digest] = kept[digest] ?? contentOf(parse(read)));
      return { locale: read.file.locale, ...content };
    });
    if (Object.keys(now).some((digest) => !(digest in kept))) {
      await mkdir(dirname(location), { recursive: true });
      await writeFile(location, JSON.stringify(now));
    }
    return translations;
  }
}

/** What cannot be read is read anew. */
async function readKept(location: string): Promise<Kept> {
  try {
    return JSON.parse(await readFile(location, 'utf8')) as Kept;
  } catch {
    return {};
  }
}

function contentOf(document: Document): Content {
  const { sourceHash, sourceCommit, date, contentLocale } = document.frontMatter;
  const source = sourceHash ?? sourceCommit;
  const line = document.contentLocaleLine;
  return {
    rows: rowsOf(document),
    landmarks: landmarksOf(document),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(contentLocale === undefined || line === undefined ? {} : { contentLocale: { name: contentLocale, line } }),
  };
}
