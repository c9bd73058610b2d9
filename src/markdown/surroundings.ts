/** The interface to the docset around a document. Paths are in lower case and start below the folder of the locale. */

export interface Surroundings {
  /** Returns the document of this locale at a path without `.md`; `undefined` if there is none. */
  documentAt: (path: string) => LinkedDocument | undefined;
  /** Returns the path of the existing document that an author most likely meant; `undefined` if none is close. */
  nearestTo: (path: string) => string | undefined;
  /** Returns the file to include at a path with its extension; `undefined` if there is none. */
  includeAt: (path: string) => IncludedFile | undefined;
  /** Returns the image at a path, or the reason why the page must not show it; `undefined` if there is none. */
  imageAt: (path: string) => ImageFile | { reason: string } | undefined;
  /** The first step of root paths that lead into the docset, in lower case, such as `fasttrack`; empty if unknown. */
  base: string;
  /** The address that other root paths start from: the public site in the reader's language, without a final slash. */
  publicSite: string;
  /**
   * @param anchor The anchor of a section; empty for the blocks before the first section.
   * @returns True if the configuration of the docset makes the section's lists tasks, false if it excludes them;
   *   `undefined` if the configuration does not mention the section.
   */
  isChecklist: (anchor: string) => boolean | undefined;
}

export interface LinkedDocument {
  /** The address of the page. */
  address: string;
  /** The text of a link that has no text. */
  title: string;
  /** The anchors of the page; `undefined` if they are not known. */
  anchors?: ReadonlySet<string>;
}

export interface IncludedFile {
  /** The name of the file, for problems. */
  file: string;
  source: string;
}

export interface ImageFile {
  address: string;
  /** In pixels, if known. With a size, the browser reserves the space while the image loads. */
  width?: number;
  height?: number;
}

/** An empty docset, for reading a document on its own. */
export const noSurroundings: Surroundings = {
  documentAt: () => undefined,
  nearestTo: () => undefined,
  includeAt: () => undefined,
  imageAt: () => undefined,
  base: '',
  publicSite: '',
  isChecklist: () => undefined,
};
