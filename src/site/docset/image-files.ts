/** Finds the images of a docset, and gives each an address and a size. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { imageSize } from 'image-size';
import { findUnsafeReason } from '../../markdown/html/safe-svg.ts';
import type { ImageFile } from '../../markdown/surroundings.ts';
import type { Addresses } from '../addresses/addresses.ts';
import type { SourceFile } from './content-folder.ts';

/** The size limit for images, in bytes. */
const largestImage = 10 * 1024 * 1024;

/** An image, or the reason why it is not shown, as the end of a sentence. */
type ImageResult = ImageFile | { reason: string };

/** The images of a docset, with addresses by content: an image that all languages share is served and cached once. */
export class ImageFiles {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #addresses: Addresses;
  readonly #known = new Map<string, ImageResult>();
  readonly #locations = new Map<string, string>();

  constructor(files: readonly SourceFile[], addresses: Addresses) {
    this.#byPath = new Map(files.map((file) => [`${file.locale}/${file.path}`, file]));
    this.#addresses = addresses;
  }

  /**
   * Returns the image at a path in the first locale that has it; `undefined` where no locale does.
   *
   * @param locales The locale, and then the locales that replace missing images.
   * @param path The path below the locale's folder, with the extension, in lower case.
   */
  find(locales: readonly string[], path: string): ImageResult | undefined {
    const [file] = locales.flatMap((locale) => this.#byPath.get(`${locale}/${path}`) ?? []);
    if (!file) return undefined;
    const found = this.#known.get(file.location) ?? this.#read(file);
    this.#known.set(file.location, found);
    return found;
  }

  /** Returns the path on disk of the image at an address. */
  locationOf(address: string): string | undefined {
    return this.#locations.get(address);
  }

  #read({ location, path }: SourceFile): ImageResult {
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

/** Returns the size of an image in pixels; nothing where the file does not contain one. */
function sizeOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {};
  } catch {
    return {};
  }
}
