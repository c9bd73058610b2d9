/**
 * Where what the print dialog made stands until it is printed. It is not seen on the screen, and on paper nothing else is
 * (`on-demand.css`).
 */

const root = document.documentElement;
let pageTitle: string | undefined;
let isPrinting = false;

/** Whether it is printed just now. */
export function isPrintingPaper(): boolean {
  return isPrinting;
}

/**
 * Prints it.
 *
 * @param paper What is printed.
 * @param rules Of its pages, as CSS.
 * @param name The title of the document that it is saved as.
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
  // Some browsers go on while they still draw it: it goes once the person is back.
  for (const event of ['pointermove', 'pointerdown', 'keydown']) addEventListener(event, removePaper, { once: true });
}

function endPrinting(): void {
  isPrinting = false;
  if (pageTitle !== undefined) document.title = pageTitle;
  pageTitle = undefined;
}

/** Takes it away, so that the page itself is printed again. */
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
