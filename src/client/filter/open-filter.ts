/**
 * Opening the filter bar: by the toolbar's button, by a key, or because the page's address has a filter. Then the script in
 * the head has set `data-filtering` on the root, and the list is not seen before it is filtered (`base.css`).
 */
import { isEmpty, noFilter, parseFilter } from '../../progress/view/filter.ts';
import type { Translate } from '../../locale/translator.ts';
import { arrive, arriveOnLoad } from '../links/arrival.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';
import { createFilterBar, type FilterBar } from './filter-bar.ts';
import { parts, updateFacts } from './list-rows.ts';
import { readTextsAhead } from './row-text.ts';
import { connectFilter, $filter, setFilter } from './filter-state.ts';

const root = document.documentElement;
const toggle = document.querySelector<HTMLElement>('[data-do="filter"]');

let loading: Promise<FilterBar> | undefined;

/** The bar is there once. @throws Error where its words cannot be loaded; then nothing is hidden. */
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
  // Of a long list only what is in sight is laid out (`on-demand.css`).
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

/** Opens the bar, and puts the focus into its field for text or onto the first status. */
export async function openFilter(target: 'text' | 'statuses' = 'text'): Promise<void> {
  const bar = await loadBar();
  setOpen(bar, true);
  if (target === 'text') bar.text.focus();
  else bar.form.querySelector<HTMLElement>('fieldset input')?.focus();
}

/** Opens the bar, or closes it; what it hides stays hidden, and a line says so. */
export async function toggleFilter(): Promise<void> {
  if (toggle?.getAttribute('aria-expanded') === 'true') setOpen(await loadBar(), false);
  else await openFilter();
}

/** Shows everything again; without a filter it does nothing. */
export function clearFilter(): void {
  if (!isEmpty($filter.get())) setFilter(noFilter);
}

/** A link that leads to an item shows it, whatever the filter says. */
function revealTarget(t: Translate): void {
  const target = document.querySelector('main :target');
  if (!target?.closest('[hidden]')) return;
  clearFilter();
  target.scrollIntoView();
  arrive();
  void showNotice({ text: t('filter.revealed') });
}

/** Shows the filter of the address. Whatever happens, the list is to be seen in the end. */
async function restoreFilter(): Promise<void> {
  try {
    if (!isEmpty(parseFilter(location.search))) await loadBar();
  } catch {
    // Without its words there is no bar, and nothing is hidden; the toolbar's button tries again.
  }
  delete root.dataset['filtering'];
  // What is above it may be hidden now.
  document.querySelector('main :target')?.scrollIntoView();
  arriveOnLoad();
}

if (root.dataset['filtering'] !== undefined) void restoreFilter();
