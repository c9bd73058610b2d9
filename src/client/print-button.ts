/** The toolbar's print button. */

export function connectPrintButton(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => {
    print();
  });
}
