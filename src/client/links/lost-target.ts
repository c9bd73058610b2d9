/**
 * A link that leads to nothing on the page: to an item that goes by another id now, which is where it then leads, or to one
 * that was removed, that this language does not have yet, or that nobody knows, which is said.
 */
import type { Translate } from '../../locale/translator.ts';
import type { DocumentHistory } from '../../progress/marks/document-history.ts';
import { isolate } from '../../locale/isolate.ts';
import { presentId } from '../../progress/marks/orphans.ts';
import { loadHistory } from '../data/document-history.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';
import { formatDay } from '../ui/dates.ts';

/** @throws Error where the items' past or the words cannot be loaded. */
export async function explainLostTarget(): Promise<void> {
  const { hash } = location;
  const [history, t] = await Promise.all([loadHistory(), loadWords()]);
  // Another link was followed meanwhile.
  if (location.hash !== hash) return;
  const id = decoded(hash.slice(1));
  const present = presentId(id, history.renamed);
  if (present !== id && document.getElementById(present)) {
    location.replace(`#${present}`);
    return;
  }
  await showNotice({ text: sentence(t, history, present) });
}

function sentence(t: Translate, { removed, elsewhere }: DocumentHistory, id: string): string {
  const gone = removed.find((item) => item.id === id);
  if (gone) return t('link.removed', { date: formatDay(gone.removed), text: isolate(gone.text) });
  return t(elsewhere.includes(id) ? 'link.elsewhere' : 'link.unknown');
}

/** As somebody may have typed it: where it is no URI, as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
