/** Handing a file to the browser's downloads. */
import { element } from './element.ts';

export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
