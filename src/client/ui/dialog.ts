/** Dialogs: the page waits behind them, Escape closes them, and the focus goes back to where it was. */
import { button } from './button.ts';
import { element } from './element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from './load-styles.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';

/**
 * Opens a dialog; one that is open already is closed.
 *
 * @param title What it is headed and named by.
 * @param content What stands between its title and the button that closes it.
 * @returns The dialog. It is taken out of the page once it is closed.
 */
export async function openDialog(title: string, ...content: (Node | string)[]): Promise<HTMLDialogElement> {
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  document.querySelector<HTMLDialogElement>('#j-dialog')?.close();
  const heading = element('h2', { id: 'j-dialog-title', tabIndex: -1 }, title);
  const close = button(t('dialog.close'), () => {
    dialog.close();
  });
  const dialog = element(
    'dialog',
    { id: 'j-dialog', className: 'dialog', lang: wordsTag() },
    heading,
    ...content,
    close,
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  // What is longer than the window is read from its start, whatever the first button stands below.
  if (dialog.scrollTop > 0) heading.focus();
  return dialog;
}

/**
 * Asks before something is done.
 *
 * @param question What will be done, and what it affects.
 * @param yes What the button says that does it.
 * @returns Whether the person wants it.
 */
export async function confirmDialog(title: string, question: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const agree = button(yes, () => {
      dialog?.close('yes');
    });
    let dialog: HTMLDialogElement | undefined;
    openDialog(title, element('p', {}, question), agree)
      .then((opened) => {
        dialog = opened;
        agree.focus();
        opened.addEventListener('close', () => {
          resolve(opened.returnValue === 'yes');
        });
      })
      .catch((error: unknown) => {
        resolve(false);
        ignoreLoadFailure(error);
      });
  });
}
