/** What opens when an address was copied: says so, shows it, and offers the one in the page's own language instead. */
import { escapeMarkdown } from '../../progress/files/markdown-text.ts';
import { button } from '../ui/button.ts';
import { wordsTag } from '../head/globals.ts';
import { element } from '../ui/element.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { copy, neutralAddress } from './share.ts';
import { loadWords } from '../data/words.ts';

/**
 * @param control What was chosen: the focus goes back to it.
 * @param fragment Of the place that is shared; empty for the whole page.
 * @param copied Whether the language-neutral address could be copied.
 */
export async function openSharePanel(control: HTMLElement, fragment: string, copied: Promise<boolean>): Promise<void> {
  const tag = wordsTag();
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const name = nameOf(control);
  const title = element('p', { id: 'j-share-title', className: 'callout-title' }, t('share.title', { title: name }));
  const status = element('p', { role: 'status' });
  const field = element('input', { readOnly: true, dir: 'ltr', ariaLabel: t('share.address') });
  /** @param text What is being copied: it stands in the field, to be taken from there where a script may not. */
  const tell = async (text: string, copying: Promise<boolean>): Promise<void> => {
    field.value = text;
    status.textContent = '';
    const isCopied = await copying;
    // Something else is being copied by now.
    if (field.value === text) status.textContent = t(isCopied ? 'share.copied' : 'share.copy');
  };
  let address = neutralAddress(fragment);
  const choice = (label: string, chosen: string): HTMLElement => {
    const radio = element('input', { type: 'radio', name: 'j-share' });
    radio.checked = chosen === address;
    radio.addEventListener('change', () => {
      address = chosen;
      void tell(address, copy(address));
    });
    return element('label', {}, radio, label);
  };
  const copyAs = (label: string, write: () => string): HTMLElement =>
    button(label, () => void tell(write(), copy(write())));
  const actions = [
    copyAs(t('share.asText'), () => `${name} ${address}`),
    copyAs(t('share.asMarkdown'), () => `[${escapeMarkdown(name)}](${address})`),
    // The system's own way, where it has one.
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
  await tell(address, copied);
  field.select();
}

/** Shows it until something else is chosen; then it is gone, and the focus is where it was. */
function show(panel: HTMLElement, control: HTMLElement): void {
  document.getElementById(panel.id)?.remove();
  // Not in the list: what stands there can be ticked.
  document.body.append(panel);
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed' && panel.contains(document.activeElement)) control.focus({ preventScroll: true });
  });
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') panel.remove();
  });
  panel.showPopover();
}

/** What is shared, by its name on the page. */
function nameOf(control: HTMLElement): string {
  const named =
    control.closest('li')?.querySelector('label') ??
    control.closest('section')?.querySelector('h2') ??
    document.querySelector('h1');
  return named?.textContent.trim() ?? '';
}
