/** The address of an item in a file. */
import { neutralAddress } from '../links/share.ts';

/**
 * @param page That it is on, or another one of the site.
 * @returns A URL whose fragment, decoded, is the id.
 */
export function linkOf(id: string, page?: ParentNode): string {
  const fragment = id.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return neutralAddress(`#${fragment}`, page);
}
