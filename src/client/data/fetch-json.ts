/** Loading the JSON files that a list's page names. */

/**
 * @param name Which: `data-model` or `data-words` of the page's `<main>` has its address.
 * @throws Error where it cannot be had.
 */
export async function fetchJson<Data>(name: 'model' | 'words'): Promise<Data> {
  const address = document.querySelector('main')?.dataset[name] ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Data;
}
