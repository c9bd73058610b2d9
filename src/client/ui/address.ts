/** Gives the address of a place to share, and copies texts to the clipboard. */

/**
 * Returns the language-neutral address of a place, which opens in each reader's language.
 *
 * @param fragment Such as `#general`; empty for the whole page.
 * @param page The document, or that of another page of the site.
 */
export function neutralAddress(fragment: string, page: ParentNode = document): string {
  const neutral = page.querySelector<HTMLLinkElement>('link[hreflang="x-default"]')?.href ?? '';
  // Uses the origin of the page, as the site may be served from another origin than it was built for.
  return new URL(new URL(neutral, location.href).pathname + fragment, location.href).href;
}

/** Copies a text. Returns false if that fails: without https, a page has no clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
