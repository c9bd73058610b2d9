/** @returns The language that the interface speaks: the page's, but where there are no words in that. */
export function wordsTag(): string {
  const own = document.getElementById('j-messages')?.lang ?? '';
  return own === '' ? document.documentElement.lang : own;
}
