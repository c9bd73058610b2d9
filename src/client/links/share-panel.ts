/** The panel that confirms a copied address, shows it, and offers the address in the page's language. */
import { escapeMarkdown } from '../../progress/files/markdown-text.ts';
import { button } from '../ui/button.ts';
import { wordsTag } from '../head/globals.ts';
import { element } from '../ui/element.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { copy, neutralAddress } from '../ui/address.ts';
import { loadWords } from '../data/words.ts';

/**
 * Opens the panel.
 *
 * @param control The clicked control, which gets the focus back.
 * @param fragment The fragment of the shared place; empty for the whole page.
 * @param copied Resolves to true if the language-neutral address was copied.
 */
export async function openSharePanel(control: HTMLElement, fragment: string, copied: Promise<boolean>): Promise<void> {
  const tag = wordsTag();
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const name = nameOf(control);
  const title = element('p', { id: 'j-share-title', className: 'callout-title' }, t('share.title', { title: name }));
  const status = element('p', { role: 'status' });
  const field = element('input', { readOnly: true, dir: 'ltr', ariaLabel: t('share.address') });
  /** Reports the outcome of copying. The field shows the text, for the person to copy if a script may not. */
  const showOutcome = async (text: string, copying: Promise<boolean>): Promise<void> => {
    field.value = text;
    status.textContent = '';
    const isCopied = await copying;
    // Another text is being copied by now.
    if (field.value === text) status.textContent = t(isCopied ? 'share.copied' : 'share.copy');
  };
  let address = neutralAddress(fragment);
  const choice = (label: string, chosen: string): HTMLElement => {
    const radio = element('input', { type: 'radio', name: 'j-share' });
    radio.checked = chosen === address;
    radio.addEventListener('change', () => {
      address = chosen;
      void showOutcome(address, copy(address));
    });
    return element('label', {}, radio, label);
  };
  const copyAs = (label: string, write: () => string): HTMLElement =>
    button(label, () => void showOutcome(write(), copy(write())));
  const actions = [
    copyAs(t('share.asText'), () => `${name} ${address}`),
    copyAs(t('share.asMarkdown'), () => `[${escapeMarkdown(name)}](${address})`),
    // The share dialog of the system, if there is one. It rejects if the person cancels.
    ...('share' in navigator
      ? [button(t('share.send'), () => void navigator.share({ title: name, url: address }).catch(() => undefined))]
      : []),
    button(t('dialog.close'), () => {
      panel.hidePopover();
    }),
  ];
  const panel = element(
    'div',
    { id: 'j-share', className: 'menu share', popover: 'auto', role: 'dialog', lang: tag },
    title,
    status,
    field,
    choice(t('share.anyLanguage'), neutralAddress(fragment)),
    choice(t('share.thisLanguage'), new URL(location.pathname + fragment, location.href).href),
    element('div', { className: 'choices' }, ...actions),
  );
  panel.setAttribute('aria-labelledby', title.id);
  field.addEventListener('focus', () => {
    field.select();
  });
  show(panel, control);
  field.focus();
  await showOutcome(address, copied);
  field.select();
}

/** Shows the panel until it is dismissed; then removes it, and returns the focus to the control. */
function show(panel: HTMLElement, control: HTMLElement): void {
  document.getElementById(panel.id)?.remove();
  // Outside of the list, whose inputs are checkboxes of items.
  document.body.append(panel);
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed' && panel.contains(document.activeElement)) control.focus({ preventScroll: true });
  });
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') panel.remove();
  });
  panel.showPopover();
}

/** Returns the name of the shared item, phase or page. */
function nameOf(control: HTMLElement): string {
  const named =
    control.closest('li')?.querySelector('label') ??
    control.closest('section')?.querySelector('h2') ??
    document.querySelector('h1');
  return named?.textContent.trim() ?? '';
}
