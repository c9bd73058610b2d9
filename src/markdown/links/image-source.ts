/**
 * Resolves images to files of the docset. The site shows only its own files, so pages make no requests to other sites.
 */
import {
  cleanAddress,
  parseWebAddress,
  publicAddress,
  quote,
  resolvePath,
  schemeOf,
  splitAddress,
} from './link-path.ts';
import type { ImageFile, Surroundings } from '../surroundings.ts';

/** A problem without its place, which the caller knows. */
interface ImageProblem {
  code: 'image-missing' | 'image-left-out';
  message: string;
  hint: string;
}

/** An image, or the problem with it; `link` is an address at which readers can see an image that is not shown. */
export type ResolvedImage = { image: ImageFile } | { link?: string; problem: ImageProblem };

const describe = 'describe the image in its alternative text, which the page shows instead.';

/**
 * Resolves the source of an image. The path follows the rules of links.
 *
 * @param source The source in the document, such as `../media/network.png` or `~/media/network.png`.
 * @param from The path of the containing file, without `.md`, in lower case.
 * @returns The file; a problem if the file does not exist, is not part of the docset, or must not be shown.
 */
export function resolveImage(source: string, from: string, around: Surroundings): ResolvedImage {
  const address = cleanAddress(source);
  const written = quote(source);
  if (address === '') return missingImage('The image has no source.');
  const scheme = schemeOf(address);
  const parts = splitAddress(address);
  if (scheme !== undefined || parts.path.startsWith('/')) {
    const link = addressElsewhere(address, scheme, around.publicSite);
    return {
      ...(link === undefined ? {} : { link }),
      ...omittedImage(
        `The image ${written} is not a file of the docset, so the page does not load it.`,
        'Add the file to the docset',
      ),
    };
  }
  const path = resolvePath(parts.path, from);
  if (path === undefined) return missingImage(`The image ${written} is outside the folder of its language.`);
  const image = around.imageAt(path);
  if (!image) return missingImage(`The image ${written} does not exist.`);
  if ('reason' in image)
    return omittedImage(`The image ${written} cannot be shown: ${image.reason}.`, 'Replace the file');
  return { image };
}

/** Returns the address of an image outside the docset; `undefined` if it has no web address. */
function addressElsewhere(address: string, scheme: string | undefined, publicSite: string): string | undefined {
  if (scheme === undefined && !address.startsWith('//')) {
    const parts = splitAddress(address);
    // `\\server\share` is not a path on a site.
    return parts.path.startsWith('//') ? undefined : publicAddress(parts, publicSite);
  }
  const full = scheme === undefined ? `https:${address}` : address;
  return parseWebAddress(full) ? full : undefined;
}

function missingImage(message: string): ResolvedImage {
  const hint = `Correct the path (letter case does not matter), add the file, or ${describe}`;
  return { problem: { code: 'image-missing', message, hint } };
}

function omittedImage(message: string, hint: string): { problem: ImageProblem } {
  return { problem: { code: 'image-left-out', message, hint: `${hint}, or ${describe}` } };
}
