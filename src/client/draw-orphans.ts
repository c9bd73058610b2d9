/** The panel of marks whose item is gone: what they were, and what can be done. */
import type { Message, Translate } from '../locale/translator.ts';
import { element } from './element.ts';
import { orphansFile, orphansFileName, type Orphan } from '../progress/orphans.ts';
import { wordsTag } from './head.ts';

/** What `/j-words/<locale>.json` holds. */
export type OrphanKey =
  | 'orphans.dismiss'
  | 'orphans.download'
  | 'orphans.explanation'
  | 'orphans.removed'
  | 'orphans.ticked'
  | 'orphans.title'
  | 'orphans.unknown';

export type OrphanWords = Record<OrphanKey, Message>;

/**
 * @param panel The element to draw into.
 * @param list What the marks are kept under.
 * @param orphans At least one.
 * @param dismiss What the button for it does.
 */
export function drawOrphans(
  panel: HTMLElement,
  list: string,
  orphans: readonly Orphan[],
  t: Translate<OrphanKey>,
  dismiss: () => void,
): void {
  const title = element(
    'p',
    { id: 'j-orphans', className: 'callout-title' },
    t('orphans.title', { count: orphans.length }),
  );
  const rows = element('ul', {}, ...orphans.map((orphan) => drawOrphan(orphan, t)));
  const choices = element(
    'p',
    { className: 'choices' },
    button(t('orphans.download'), () => {
      download(list, orphans);
    }),
    button(t('orphans.dismiss'), dismiss),
  );
  panel.replaceChildren(title, element('p', {}, t('orphans.explanation')), rows, choices);
  // It looks as a callout of the document does.
  Object.assign(panel, { className: 'callout', role: 'region', lang: wordsTag() });
  panel.dataset['kind'] = 'important';
  panel.setAttribute('aria-labelledby', title.id);
}

function drawOrphan({ id, text, removed, mark }: Orphan, t: Translate<OrphanKey>): HTMLElement {
  const gone =
    removed === undefined ? t('orphans.unknown') : t('orphans.removed', { date: day(`${removed}T00:00:00Z`, 'UTC') });
  const facts = [gone, t('orphans.ticked', { date: day(mark.at) })];
  const words = element('small', {}, facts.join(' · '));
  return element(
    'li',
    {},
    element('span', { lang: document.documentElement.lang }, text ?? id),
    element('br', {}),
    words,
  );
}

/** As the page's language writes it; as it is where a damaged entry holds no date. */
function day(instant: string, timeZone?: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(wordsTag(), { dateStyle: 'long', timeZone }).format(date);
}

function download(list: string, orphans: readonly Orphan[]): void {
  const now = new Date().toISOString();
  const address = URL.createObjectURL(new Blob([orphansFile(list, orphans, now)], { type: 'application/json' }));
  element('a', { href: address, download: orphansFileName(list, now.slice(0, 10)) }).click();
  URL.revokeObjectURL(address);
}

function button(label: string, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button', className: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
