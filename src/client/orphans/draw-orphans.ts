/** Draws the panel of orphans: the marks of removed items, with buttons to download and dismiss them. */
import type { Translate } from '../../locale/translator.ts';
import { isolate } from '../../locale/isolate.ts';
import { detailText, type Mark } from '../../progress/marks/mark.ts';
import { button } from '../ui/button.ts';
import { formatDate, formatDay } from '../ui/dates.ts';
import { element } from '../ui/element.ts';
import { downloadOrphans } from '../files/progress-download.ts';
import { stateWord } from '../ui/state-words.ts';
import type { Orphan } from '../../progress/marks/orphans.ts';
import { wordsTag } from '../head/globals.ts';

/**
 * Replaces the content of the panel.
 *
 * @param list The name of the list in the keys of its marks.
 * @param orphans At least one.
 * @param dismiss Called when the person dismisses the panel.
 */
export function drawOrphans(
  panel: HTMLElement,
  list: string,
  orphans: readonly Orphan[],
  t: Translate,
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
      downloadOrphans(list, orphans);
    }),
    button(t('orphans.dismiss'), dismiss),
  );
  panel.replaceChildren(title, element('p', {}, t('orphans.explanation')), rows, choices);
  // Styled as a callout.
  Object.assign(panel, { className: 'callout', role: 'region', lang: wordsTag() });
  panel.dataset['kind'] = 'important';
  panel.setAttribute('aria-labelledby', title.id);
}

function drawOrphan({ id, text, removed, mark }: Orphan, t: Translate): HTMLElement {
  const removal =
    removed === undefined ? t('orphans.unknown') : t('orphans.removed', { date: formatDay(removed, 'long') });
  const facts = [removal, ...markFacts(mark, t)];
  const words = element('small', {}, facts.join(' · '));
  const note = detailText(mark, 'note');
  return element(
    'li',
    {},
    element('span', { lang: document.documentElement.lang }, text ?? id),
    element('br', {}),
    words,
    ...(note === '' ? [] : [element('p', { className: 'note' }, element('bdi', {}, note))]),
  );
}

/** Returns the facts of a mark besides its note. */
function markFacts(mark: Mark, t: Translate): string[] {
  const { status, at } = mark;
  const [owner, due] = [detailText(mark, 'owner'), detailText(mark, 'due')];
  return [
    ...(status === 'done' ? [t('orphans.ticked', { date: formatDate(at) })] : []),
    ...(status === 'in-progress' || status === 'not-applicable' ? [stateWord(t, status)] : []),
    ...(owner === '' ? [] : [t('details.owner', { owner: isolate(owner) })]),
    ...(due === '' ? [] : [t('details.due', { date: formatDay(due, 'long') })]),
  ];
}
