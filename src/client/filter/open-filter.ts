/**
 * Opens the filter bar: from the toolbar, by a key, or because the page's address has a filter. In the last case the
 * script in the head has set `data-filtering` on the root, which hides the list until it is filtered (`base.css`).
 */
import { isEmpty, noFilter, parseFilter } from '../../progress/view/filter.ts';
import type { Translate } from '../../locale/translator.ts';
import { arrive, arriveOnLoad } from '../links/arrival.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { showNotice } from '../ui/notices.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import { createFilterBar, type FilterBar } from './filter-bar.ts';
import { parts, updateFacts } from './list-rows.ts';
import { readTextsAhead } from './row-text.ts';
import { connectFilter, $filter, setFilter } from './filter-state.ts';

const root = document.documentElement;
const toggle = document.querySelector<HTMLElement>('[data-do="filter"]');

let loading: Promise<FilterBar> | undefined;

/**
 * Creates the bar on the first call.
 *
 * @throws Error if its words cannot be loaded; nothing is hidden then.
 */
function loadBar(): Promise<FilterBar> {
  loading ??= Promise.all([loadWords(), loadStyles()]).then(
    ([t]) => placeBar(t),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

function placeBar(t: Translate): FilterBar {
  connectFilter();
  const bar = createFilterBar(t, () => toggle?.focus());
  document.querySelector('.toolbar')?.after(bar.form, bar.line);
  // Browsers lay out only the visible part of a long list (`filter.css`).
  bar.form.toggleAttribute('data-long', parts.length > 1000);
  readTextsAhead(parts, () => {
    updateFacts({ texts: true, changes: false });
  });
  setOpen(bar, !isEmpty($filter.get()));
  addEventListener('hashchange', () => {
    revealTarget(t);
  });
  revealTarget(t);
  return bar;
}

function setOpen({ form }: FilterBar, isOpen: boolean): void {
  form.hidden = !isOpen;
  toggle?.setAttribute('aria-expanded', String(isOpen));
}

/** Opens the bar and moves the focus to its text field or its first status. */
export async function openFilter(target: 'text' | 'statuses' = 'text'): Promise<void> {
  const bar = await loadBar();
  setOpen(bar, true);
  if (target === 'text') bar.text.focus();
  else bar.form.querySelector<HTMLElement>('fieldset input')?.focus();
}

/** Opens or closes the bar. Closing it keeps the filter, which a line describes. */
export async function toggleFilter(): Promise<void> {
  if (toggle?.getAttribute('aria-expanded') === 'true') setOpen(await loadBar(), false);
  else await openFilter();
}

/** Shows all items again; does nothing if there is no filter. */
export function clearFilter(): void {
  if (!isEmpty($filter.get())) setFilter(noFilter);
}

/** Clears the filter if it hides the target of the address. */
function revealTarget(t: Translate): void {
  const target = document.querySelector('main :target');
  if (!target?.closest('[hidden]')) return;
  clearFilter();
  target.scrollIntoView();
  arrive();
  void showNotice({ text: t('filter.revealed') });
}

/** Applies the filter of the address. Shows the list in any case, even if loading fails. */
async function restoreFilter(): Promise<void> {
  try {
    if (!isEmpty(parseFilter(location.search))) await loadBar();
  } catch (error) {
    // Without its words there is no bar, and nothing is hidden. The toolbar's button tries again.
    ignoreLoadFailure(error);
  }
  delete root.dataset['filtering'];
  // Items above the target may be hidden now, which moves it.
  document.querySelector('main :target')?.scrollIntoView();
  arriveOnLoad();
}

if (root.dataset['filtering'] !== undefined) void restoreFilter();
