/**
 * Opens a docset: its documents, the surroundings of each, and the problems of its files.
 *
 * Links can only be checked once every document is known, so each document is read twice: first for its content, which
 * is cached between runs, and then for its page.
 */
import { noSurroundings, type Surroundings } from '../../markdown/surroundings.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Addresses } from '../addresses/addresses.ts';
import { firstStepOfBase, isChecklist, type DocsetConfig } from '../config/config.ts';
import { ContentCache } from './content-cache.ts';
import { readContentFolder, type ContentFolder } from './content-folder.ts';
import type { FileContent, ReadTranslation } from './file-content.ts';
import { ImageFiles } from './image-files.ts';
import { createIncludeAt } from './include-files.ts';
import { oldAnchors, PageIndex, type PageFile } from './page-index.ts';
import { readDocsetConfig } from '../config/read-config.ts';
import { digestOfReaders } from './readers-digest.ts';
import { readSourceFiles, type ReadFile } from './read-source.ts';

export interface DocsetOptions {
  /** The project's folder: file names in problems are relative to it. */
  root: string;
  /** The content folder, absolute. */
  content: string;
  /** The folder of the ledgers, absolute; without one, the old anchors of headings are not known. */
  ledgers: string | undefined;
  addresses: Addresses;
  /** Paths that the site's own pages use. */
  reserved: readonly string[];
}

export interface Docset {
  config: DocsetConfig;
  /** The paths of all documents, including the lists of roles. */
  documents: string[];
  /** Returns the files of a document, one per locale that has it. */
  filesOf: (document: string) => readonly PageFile[];
  /** Returns a document in each locale that has it, before its items have ids. */
  translationsOf: (document: string) => Promise<ReadTranslation[]>;
  /** Returns the surroundings of a file: what its links, images and includes may refer to. */
  aroundOf: (file: ReadFile) => Surroundings;
  images: ImageFiles;
  /** The digest of the code that reads documents. */
  readers: string;
  /** The problems of files and folders; the problems within documents are found when their pages are read. */
  problems: Problem[];
}

/**
 * Opens a content folder and reads the content of its documents, from the cache where possible.
 *
 * @throws Error if the content folder cannot be read, or a ledger cannot be used.
 */
export async function openDocset(options: DocsetOptions): Promise<Docset> {
  const { root, content, ledgers, addresses, reserved } = options;
  const { config, problems: configProblems } = readDocsetConfig(content, root);
  const folder = await readContentFolder(content, root, reserved);
  const read = await readSourceFiles(folder.files);
  const byDocument = Map.groupBy(read.files, ({ file }) => file.path);
  const readers = digestOfReaders(root);
  const cache = new ContentCache(root, readers);
  const images = new ImageFiles(folder.images, addresses);
  const bare = aroundFiles(folder, config, images);
  const contentsOf = (document: string): Promise<FileContent[]> =>
    cache.contents(document, byDocument.get(document) ?? [], bare);
  const index = new PageIndex(addresses, byDocument.keys(), await oldAnchors(ledgers));
  for (const [document, files] of byDocument) index.add(files, await contentsOf(document));
  return {
    config,
    documents: index.documents,
    filesOf: (document) => index.filesOf(document),
    translationsOf: async (document) => translationsOf(index, document, contentsOf),
    aroundOf: (file) => ({ ...bare(file), ...index.linksFrom(file.file) }),
    images,
    readers,
    problems: [...configProblems, ...folder.problems, ...read.problems, ...index.problems],
  };
}

/** Returns a function for the surroundings of a file, without links to other documents. */
function aroundFiles(
  folder: ContentFolder,
  config: DocsetConfig,
  images: ImageFiles,
): (file: ReadFile) => Surroundings {
  const byLocale = Map.groupBy([...folder.includes, ...folder.files], ({ locale }) => locale);
  const includes = new Map([...byLocale].map(([locale, files]) => [locale, createIncludeAt(files)]));
  return ({ file: { locale, path } }) => ({
    ...noSurroundings,
    includeAt: (include) => includes.get(locale)?.(include),
    imageAt: (image) => images.find([locale, config.defaultLocale], image),
    base: firstStepOfBase(config) ?? '',
    publicSite: `${config.publicSite}/${locale}`,
    isChecklist: (anchor) => isChecklist(config, path, anchor),
  });
}

async function translationsOf(
  index: PageIndex,
  document: string,
  contentsOf: (document: string) => Promise<FileContent[]>,
): Promise<ReadTranslation[]> {
  const files = index.filesOf(document);
  const [first] = files;
  const source = first?.role === undefined ? document : document.slice(0, -`/${first.role}`.length);
  const contents = new Map(
    (await contentsOf(source)).map((content, order) => [index.filesOf(source)[order]?.file.locale, content]),
  );
  return files.flatMap(({ file: { locale }, role }) => {
    const content = contents.get(locale);
    const page = role === undefined ? content : content?.roles.find((list) => list.role === role);
    return page ? [{ locale, ...page.translation }] : [];
  });
}
