/**
 * Prints the paper version that the print dialog creates. It is hidden on the screen, and on paper it replaces the page
 * (`paper.css`).
 */

const root = document.documentElement;
let pageTitle: string | undefined;
let isPrinting = false;

/** True while the paper version is printed. */
export function isPrintingPaper(): boolean {
  return isPrinting;
}

/**
 * Prints an element instead of the page.
 *
 * @param paper The element.
 * @param rules The `@page` rules, as CSS.
 * @param name The document title while printing, which browsers suggest as the name of a PDF.
 */
export function printPaper(paper: HTMLElement, rules: string, name: string): void {
  removePaper();
  pageSheet().replaceSync(rules);
  paper.id = 'j-paper';
  paper.className = 'paper';
  root.dataset['paper'] = '';
  document.body.append(paper);
  pageTitle = document.title;
  document.title = name;
  isPrinting = true;
  addEventListener('afterprint', endPrinting, { once: true });
  print();
  // Some browsers return from `print()` while they still render, so the element stays until the person is back.
  for (const event of ['pointermove', 'pointerdown', 'keydown']) addEventListener(event, removePaper, { once: true });
}

function endPrinting(): void {
  isPrinting = false;
  if (pageTitle !== undefined) document.title = pageTitle;
  pageTitle = undefined;
}

/** Removes the paper version, so that the browser prints the page again. */
export function removePaper(): void {
  endPrinting();
  document.getElementById('j-paper')?.remove();
  delete root.dataset['paper'];
  pageSheet().replaceSync('');
}

let adoptedSheet: CSSStyleSheet | undefined;

function pageSheet(): CSSStyleSheet {
  if (!adoptedSheet) {
    adoptedSheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(adoptedSheet);
  }
  return adoptedSheet;
}
