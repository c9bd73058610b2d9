/** The images of a docset: which file one is, where it is served, and how large it is. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { imageSize } from 'image-size';
import { findUnsafeReason } from '../../markdown/html/safe-svg.ts';
import type { ImageFile } from '../../markdown/surroundings.ts';
import type { Addresses } from '../addresses/addresses.ts';
import type { SourceFile } from './content-folder.ts';

/** In bytes: larger ones are not for a page. */
const largestImage = 10 * 1024 * 1024;

type Found = ImageFile | { reason: string };

/** Images go by what is in them, so that one that all languages share is served and kept once. */
export class ImageFiles {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #addresses: Addresses;
  readonly #known = new Map<string, Found>();
  readonly #locations = new Map<string, string>();

  constructor(files: readonly SourceFile[], addresses: Addresses) {
    this.#byPath = new Map(files.map((file) => [`${file.locale}/${file.path}`, file]));
    this.#addresses = addresses;
  }

  /**
   * @param locales The locale, and those that it takes images from where it has none.
   * @param path Below the locale's folder, with its extension, lower case.
   */
  find(locales: readonly string[], path: string): Found | undefined {
    const [file] = locales.flatMap((locale) => this.#byPath.get(`${locale}/${path}`) ?? []);
    if (!file) return undefined;
    const found = this.#known.get(file.location) ?? this.#read(file);
    this.#known.set(file.location, found);
    return found;
  }

  /** @returns Where the file of an address is. */
  locationOf(address: string): string | undefined {
    return this.#locations.get(address);
  }

  #read({ location, path }: SourceFile): Found {
    try {
      if (statSync(location).size > largestImage) return { reason: 'it is larger than 10 MiB' };
      const bytes = readFileSync(location);
      const extension = extname(path);
      const reason = extension === '.svg' ? findUnsafeReason(new TextDecoder().decode(bytes)) : undefined;
      if (reason !== undefined) return { reason };
      const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16) + extension;
      const address = this.#addresses.media(name);
      this.#locations.set(address, location);
      return { address, ...sizeOf(bytes) };
    } catch (error) {
      return { reason: `it cannot be read (${error instanceof Error ? error.message : String(error)})` };
    }
  }
}

/** @returns Its size in pixels; nothing where it does not tell. */
function sizeOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {};
  } catch {
    return {};
  }
}
