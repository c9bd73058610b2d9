/** The dialog for a received progress link. It shows the snapshot and changes nothing until the person chooses. */
import { isolate } from '../../locale/isolate.ts';
import { isSnapshot } from '../../progress/snapshot/fragment.ts';
import { inPresentIds } from '../../progress/snapshot/present-ids.ts';
import { decodeSnapshot, type Snapshot, type SnapshotError } from '../../progress/snapshot/snapshot.ts';
import { loadHistory } from '../data/document-history.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { button } from '../ui/button.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { updateMarks, storeMarks } from '../store/marks.ts';
import { loadWords } from '../data/words.ts';
import { findDifferences, listOfPage, mergedMarks, replacingPatches } from './snapshot-of-list.ts';
import { differenceList, tallySentences, fullList } from './link-words.ts';

/** Shows the snapshot in the address, if there is one. */
export async function viewSnapshot(): Promise<void> {
  const fragment = location.hash;
  if (!isSnapshot(fragment)) return;
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const snapshot = await decode(fragment);
  // The person may have followed another link meanwhile.
  if (location.hash !== fragment) return;
  if (typeof snapshot === 'string') {
    await openDialog(t('snapshot.receivedNameless'), element('p', {}, t(`snapshot.trouble.${snapshot}`)));
    return;
  }
  const title =
    snapshot.name === '' ? t('snapshot.receivedNameless') : t('snapshot.received', { name: isolate(snapshot.name) });
  const choice = (label: string, run: () => void): HTMLElement =>
    button(label, () => {
      dialog.close();
      // The choice is made, so a reload must not ask again.
      history.replaceState(history.state, '', location.pathname + location.search);
      run();
    });
  const choices = element(
    'p',
    { className: 'choices' },
    choice(t('snapshot.keep'), () => undefined),
    choice(t('snapshot.merge'), () => {
      storeMarks('import', mergedMarks(snapshot));
    }),
    choice(t('snapshot.replace'), () => {
      updateMarks('import', replacingPatches(snapshot));
    }),
  );
  const content = [
    ...tallySentences(t, snapshot),
    ...differenceList(t, findDifferences(snapshot)),
    fullList(t, snapshot),
  ];
  const view = element('div', { className: 'preview' }, ...content, element('p', {}, t('snapshot.hint')), choices);
  const dialog = await openDialog(title, view);
}

/**
 * Decodes a fragment.
 *
 * @returns The snapshot, or the reason why it cannot be read: `failed` if the list's history cannot be loaded.
 */
async function decode(fragment: string): Promise<Snapshot | SnapshotError | 'failed'> {
  const loaded = await Promise.all([listOfPage(), loadHistory()]).catch(ignoreLoadFailure);
  if (!loaded) return 'failed';
  const [list, history] = loaded;
  const decoded = await decodeSnapshot(fragment, list);
  return typeof decoded === 'string' ? decoded : inPresentIds(decoded, history.renamed);
}
