/** Loads files of the site. */

import { LoadError } from './load-failure.ts';

/**
 * Returns the content of a JSON file of the page.
 *
 * @param name The file: `data-model` or `data-words` on `<main>` has its address.
 * @throws LoadError if the file cannot be loaded.
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

/** Returns a function whose callers share one request. After a failure, the next call tries again. */
export function shareRequest<Data>(load: () => Promise<Data>): () => Promise<Data> {
  let request: Promise<Data> | undefined;
  return () => {
    request ??= load().catch((error: unknown) => {
      request = undefined;
      throw error;
    });
    return request;
  };
}
