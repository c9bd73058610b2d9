/**
 * Shows notices (toasts) at the bottom of the window, which screen readers announce. A notice confirms an action, with
 * a button to undo it, or informs the person. It covers the lower edge of the page, and moves no content.
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
  /** True for a notice that stays until the person dismisses it or chooses an action; others disappear by themselves. */
  isLasting?: boolean;
  /** Called when the person dismisses the notice. */
  onDismiss?: () => void;
}

/** A notice that has been shown, and may have disappeared since. */
export interface ShownNotice {
  bar: HTMLElement;
  /** Removes the notice if it is still shown. */
  leave: () => void;
}

/** How long a passing notice stays, unless the pointer or the focus is on it: milliseconds. */
const passingTime = 10_000;

/**
 * Shows a notice. A passing notice replaces the previous one.
 *
 * @throws LoadError if the messages cannot be loaded.
 */
export async function showNotice(notice: Notice): Promise<ShownNotice> {
  const [t] = await Promise.all([loadWords(), loadStyles()]);
  const region = noticeRegion();
  const bar = element('div', { className: 'notice-bar' }, element('p', {}, notice.text));
  const leave = (): void => {
    bar.remove();
    updateClearance(region);
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
  updateClearance(region);
  return { bar, leave };
}

/** Returns the live region of the notices. It precedes its first notice, as screen readers announce only changes. */
function noticeRegion(): HTMLElement {
  const known = document.getElementById('j-notices');
  if (known) return known;
  const region = element('div', { id: 'j-notices', className: 'notices', role: 'status', lang: wordsTag() });
  document.body.append(region);
  return region;
}

/**
 * Sets `data-notices`, by which the styles scroll the focused element clear of the notices. `:has()` would make the
 * browser search the whole list on each change.
 */
function updateClearance(region: HTMLElement): void {
  document.documentElement.toggleAttribute('data-notices', region.childElementCount > 0);
}

function leaveLater(bar: HTMLElement, leave: () => void): void {
  const timer = setInterval(() => {
    if (bar.matches(':hover, :focus-within')) return;
    clearInterval(timer);
    leave();
  }, passingTime);
}
