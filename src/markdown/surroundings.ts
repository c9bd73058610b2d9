/** What a document can refer to. The site knows it; all of it is asked by path, in lower case, below the locale's folder. */

export interface Surroundings {
  /** @returns The document of this locale with that path (without `.md`); `undefined` where there is none. */
  documentAt: (path: string) => LinkedDocument | undefined;
  /** @returns The path of the document that was likely meant; `undefined` where none is near. */
  nearestTo: (path: string) => string | undefined;
  /** @returns The file to be included that has that path (with its extension); `undefined` where there is none. */
  includeAt: (path: string) => IncludedFile | undefined;
  /** @returns The image that has that path; a reason where it is not shown; `undefined` where there is none. */
  imageAt: (path: string) => ImageFile | { reason: string } | undefined;
  /** The first step of root paths that lead into the docset, in lower case, such as `fasttrack`; empty where it is not known. */
  base: string;
  /** Where all other root paths lead: the public site in the reader's language, without a slash at its end. */
  publicSite: string;
  /**
   * @param anchor That of the section; empty for what stands before the first.
   * @returns Whether its lists are duties, where the docset says so; `undefined` where it does not.
   */
  isChecklist: (anchor: string) => boolean | undefined;
}

export interface LinkedDocument {
  /** The address of its page. */
  address: string;
  /** For links without a text of their own. */
  title: string;
  /** The places of the page that can be linked to; `undefined` where they are not known. */
  anchors?: ReadonlySet<string>;
}

export interface IncludedFile {
  /** Its name, for problems. */
  file: string;
  source: string;
}

export interface ImageFile {
  address: string;
  /** In pixels, where they are known: they keep its place while it loads. */
  width?: number;
  height?: number;
}

/** Nothing around it: for finding out what a document itself holds. */
export const noSurroundings: Surroundings = {
  documentAt: () => undefined,
  nearestTo: () => undefined,
  includeAt: () => undefined,
  imageAt: () => undefined,
  base: '',
  publicSite: '',
  isChecklist: () => undefined,
};
