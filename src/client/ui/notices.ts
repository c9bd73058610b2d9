/**
 * Notices at the bottom of the window, which screen readers read out: what was just done, with the way to take it back, and
 * what the person should know. They cover nothing but the page's lower edge, and move nothing.
 */
import { button } from './button.ts';
import { element } from './element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from './load-styles.ts';
import { loadWords } from '../data/words.ts';

interface NoticeAction {
  label: string;
  run: () => void;
}

export interface Notice {
  text: string;
  actions?: readonly NoticeAction[];
  /** Stays until the person dismisses it or chooses one of its actions; others go by themselves. */
  isLasting?: boolean;
  /** What is done when it is dismissed. */
  onDismiss?: () => void;
}

/** A notice that is seen, or was. */
export interface ShownNotice {
  bar: HTMLElement;
  /** Takes it away, where it is still there. */
  leave: () => void;
}

/** How long a notice stays that goes by itself, unless one points at it or the focus is in it: milliseconds. */
const stay = 10_000;

/** Shows a notice. One that goes by itself takes the place of the one before. */
export async function showNotice(notice: Notice): Promise<ShownNotice> {
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const region = noticeRegion();
  const bar = element('div', { className: 'notice-bar' }, element('p', {}, notice.text));
  const leave = (): void => {
    bar.remove();
    keepClear(region);
  };
  for (const { label, run } of notice.actions ?? []) {
    bar.append(
      button(label, () => {
        leave();
        run();
      }),
    );
  }
  const dismiss = button('✕', () => {
    leave();
    notice.onDismiss?.();
  });
  dismiss.ariaLabel = t('notice.dismiss');
  bar.append(dismiss);
  if (notice.isLasting) region.prepend(bar);
  else {
    region.querySelector('[data-passing]')?.remove();
    bar.dataset['passing'] = '';
    region.append(bar);
    leaveLater(bar, leave);
  }
  keepClear(region);
  return { bar, leave };
}

/** It must be there before anything is put into it, as screen readers tell changes. */
function noticeRegion(): HTMLElement {
  const known = document.getElementById('j-notices');
  if (known) return known;
  const region = element('div', { id: 'j-notices', className: 'notices', role: 'status', lang: wordsTag() });
  document.body.append(region);
  return region;
}

/** What has the focus stands clear of the notices. Not by `:has()`, which looks through a whole list for each change. */
function keepClear(region: HTMLElement): void {
  document.documentElement.toggleAttribute('data-notices', region.childElementCount > 0);
}

function leaveLater(bar: HTMLElement, leave: () => void): void {
  const timer = setInterval(() => {
    if (bar.matches(':hover, :focus-within')) return;
    clearInterval(timer);
    leave();
  }, stay);
}
