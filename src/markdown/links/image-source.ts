/** Which file an image of a document is. The site shows its own files alone: its pages ask no other site for anything. */
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

/** Its caller knows the line. */
interface ImageProblem {
  code: 'image-missing' | 'image-left-out';
  message: string;
  hint: string;
}

/** What is not shown may be linked to: `link` is then where it can be seen. */
export type ResolvedImage = { image: ImageFile } | { link?: string; problem: ImageProblem };

const describe = 'describe the image in its alternative text, which the page shows instead.';

/**
 * Resolves the source of an image, whose path is read as that of a link is.
 *
 * @param source As written, such as `../media/network.png` or `~/media/network.png`.
 * @param from The path of the file that holds it, without `.md`, in lower case.
 * @returns The file. A problem where there is none, or where it is not shown: because of what `Surroundings` say of it,
 * or because it is no file of the docset.
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

/** @returns Where an image that is no file of the docset can be seen; `undefined` where that is not known. */
function addressElsewhere(address: string, scheme: string | undefined, publicSite: string): string | undefined {
  if (scheme === undefined && !address.startsWith('//')) {
    const parts = splitAddress(address);
    // `\\server\share` is no path of a site.
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
