/** Loading the JSON files that a list's page names. */

import { LoadError } from './load-failure.ts';

/**
 * @param name Which: `data-model` or `data-words` of the page's `<main>` has its address.
 * @throws LoadError where it cannot be had.
 */
export async function fetchJson<Data>(name: 'model' | 'words'): Promise<Data> {
  const address = document.querySelector('main')?.dataset[name] ?? '';
  return JSON.parse(await fetchText(address)) as Data;
}

/**
 * Returns the text of a file of the site.
 *
 * @throws LoadError if the file cannot be loaded.
 */
export async function fetchText(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return await response.text();
  } catch (cause) {
    throw new LoadError(address, { cause });
  }
}
