/** What the page hands over: JSON in its head. */

/**
 * @param id The id of the element that holds it.
 * @returns It, as the page's own build wrote it; `fallback` where the page has none.
 */
export function readPageJson<Data>(id: string, fallback: Data): Data {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as Data) : fallback;
}
