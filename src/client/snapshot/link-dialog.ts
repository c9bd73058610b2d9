/** The dialog that shares a progress link: the state of the list is in the fragment, which no server sees. */
import { encodeSnapshot, longestSender } from '../../progress/snapshot/snapshot.ts';
import { button } from '../ui/button.ts';
import { choiceInput } from '../ui/choice-input.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { projectName } from '../head/project-name.ts';
import { showNotice } from '../ui/notices.ts';
import { copy, neutralAddress } from '../ui/address.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import { listOfPage, takeSnapshot } from './snapshot-of-list.ts';

export async function openLinkDialog(): Promise<void> {
  const t = await loadWords();
  const list = await listOfPage().catch(ignoreLoadFailure);
  if (!list) {
    await showNotice({ text: t('snapshot.trouble.failed') });
    return;
  }
  const name = element('input', {
    type: 'text',
    value: projectName(),
    maxLength: longestSender,
    dir: 'auto',
  });
  const owners = choiceInput('checkbox', 'owners', '', false, t('snapshot.details'));
  const notes = choiceInput('checkbox', 'notes', '', false, t('snapshot.notes'));
  const field = element('input', { type: 'text', readOnly: true, dir: 'ltr', ariaLabel: t('share.address') });
  const status = element('p', { role: 'status' });
  const code = element('div', { className: 'qr' });
  const isChosen = (label: HTMLElement): boolean => label.querySelector('input')?.checked === true;
  let updates = 0;
  const update = async (): Promise<void> => {
    const current = ++updates;
    const contents = { owners: isChosen(owners), notes: isChosen(notes) };
    // A stale link must not be copied while the next one is encoded.
    field.value = '';
    const fragment = await encodeSnapshot(takeSnapshot(name.value.trim(), contents), list);
    if (current !== updates) return;
    field.value = neutralAddress(fragment);
    status.textContent = '';
    const drawn = await drawCode(field.value, t('snapshot.tooLong'));
    if (current === updates) code.replaceChildren(drawn);
  };
  const form = element(
    'form',
    { className: 'preview' },
    element('label', { className: 'field' }, t('snapshot.name'), name),
    owners,
    notes,
  );
  form.addEventListener('input', () => {
    update().catch((error: unknown) => {
      ignoreLoadFailure(error);
      status.textContent = t('snapshot.trouble.failed');
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const copyButton = button(t('snapshot.copy'), () => {
    if (field.value === '') return;
    field.select();
    void copy(field.value).then((isCopied) => {
      status.textContent = t(isCopied ? 'share.copied' : 'share.copy');
    });
  });
  await openDialog(
    t('snapshot.title'),
    element('p', {}, t('snapshot.explanation')),
    form,
    field,
    status,
    code,
    copyButton,
  );
  await update();
  field.focus();
}

/** Draws the QR code of an address; a message if the address is too long for one. */
async function drawCode(address: string, tooLong: string): Promise<Node> {
  const { drawAddress } = await import('../ui/draw-address.ts');
  try {
    return drawAddress(address);
  } catch {
    return element('p', {}, tooLong);
  }
}
