/** The menu of actions on the list, each loaded when the person chooses it. */
import { modifierKeys } from '../keys/key-names.ts';
import { loadWords } from '../data/words.ts';
import { openMenu } from './open-menu.ts';

export async function openMoreMenu(opener: HTMLElement): Promise<void> {
  const t = await loadWords();
  const { control, shift } = modifierKeys(t);
  await openMenu(opener, [
    {
      label: t('more.undo'),
      key: `${control}+Z`,
      run: () => void import('../journal/undo.ts').then(({ undo }) => undo()),
    },
    {
      label: t('more.redo'),
      key: `${control}+${shift}+Z`,
      run: () => void import('../journal/undo.ts').then(({ redo }) => redo()),
    },
    { label: t('more.log'), run: () => void import('../journal/log-dialog.ts').then(({ openLog }) => openLog()) },
    {
      label: t('more.projects'),
      run: () => void import('../projects/projects-dialog.ts').then(({ openProjects }) => openProjects()),
    },
    {
      label: t('more.stand'),
      run: () => void import('../snapshot/link-dialog.ts').then(({ openLinkDialog }) => openLinkDialog()),
    },
    {
      label: t('more.files'),
      run: () => void import('../files/download-dialog.ts').then(({ openDownloads }) => openDownloads()),
    },
    {
      label: t('more.import'),
      run: () => void import('../files/import-dialog.ts').then(({ openImport }) => openImport()),
    },
    { label: t('more.reset'), run: () => void import('./reset.ts').then(({ resetList }) => resetList()) },
    {
      label: t('more.keys'),
      key: '?',
      run: () => void import('../keys/keys-dialog.ts').then(({ openKeys }) => openKeys()),
    },
  ]);
}
