/**
 * Resolves a fragment without a target. If the id of the item was renamed, leads to the present id. Otherwise, a notice
 * says whether the item was removed, is missing in this language, or is unknown.
 */
import type { Translate } from '../../locale/translator.ts';
import type { DocumentHistory } from '../../progress/marks/document-history.ts';
import { isolate } from '../../locale/isolate.ts';
import { presentId } from '../../progress/marks/orphans.ts';
import { loadHistory } from '../data/document-history.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';
import { formatDay } from '../ui/dates.ts';

/**
 * Leads to the present place of the fragment's item, or explains why there is none.
 *
 * @throws LoadError if the history or the messages cannot be loaded.
 */
export async function explainLostTarget(): Promise<void> {
  const { hash } = location;
  const [history, t] = await Promise.all([loadHistory(), loadWords()]);
  // The person has followed another link meanwhile.
  if (location.hash !== hash) return;
  const id = decode(hash.slice(1));
  const currentId = presentId(id, history.renamed);
  if (currentId !== id && document.getElementById(currentId)) {
    location.replace(`#${currentId}`);
    return;
  }
  await showNotice({ text: sentence(t, history, currentId) });
}

function sentence(t: Translate, { removed, elsewhere }: DocumentHistory, id: string): string {
  const removedItem = removed.find((item) => item.id === id);
  if (removedItem) {
    return t('link.removed', { date: formatDay(removedItem.removed), text: isolate(removedItem.text) });
  }
  return t(elsewhere.includes(id) ? 'link.elsewhere' : 'link.unknown');
}

/** Decodes a fragment; returns it unchanged if its encoding is invalid, as a person may have typed it. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
