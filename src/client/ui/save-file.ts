/** Saves generated files. */
import { element } from './element.ts';

/**
 * Downloads a text as a file.
 *
 * @param type The media type, such as `application/json`.
 */
export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
