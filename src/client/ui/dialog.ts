/** Opens modal dialogs. Escape closes a dialog, and the browser then restores the focus. */
import { button } from './button.ts';
import { element } from './element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from './load-styles.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';

/**
 * Opens a dialog, and closes the one that is open already.
 *
 * @param title The heading of the dialog, which is also its accessible name.
 * @param content The nodes between the heading and the close button.
 * @returns The open dialog. Closing removes it from the page.
 * @throws LoadError if the messages cannot be loaded.
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
  // If focusing the first button scrolled a long dialog, returns to the top.
  if (dialog.scrollTop > 0) heading.focus();
  return dialog;
}

/**
 * Asks the person to confirm an action.
 *
 * @param question What the action does, and what it affects.
 * @param yes The label of the button that confirms.
 * @returns True if the person confirms; false if they close the dialog, or if it cannot be opened.
 */
export async function confirmDialog(title: string, question: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const confirm = button(yes, () => {
      dialog?.close('yes');
    });
    let dialog: HTMLDialogElement | undefined;
    openDialog(title, element('p', {}, question), confirm)
      .then((opened) => {
        dialog = opened;
        confirm.focus();
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
