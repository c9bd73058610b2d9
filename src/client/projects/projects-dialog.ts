/** The engagements that a person keeps side by side: showing, making, renaming, downloading and erasing each alone. */
import { longestName, type Engagement } from '../../progress/projects/project.ts';
import { isolate } from '../../progress/isolate.ts';
import { defaultEngagement } from '../../progress/marks/mark-key.ts';
import { saysAnything } from '../../progress/marks/mark.ts';
import type { Translate } from '../../locale/translator.ts';
import { button } from '../ui/button.ts';
import { confirmDialog, openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { markEntries } from '../store/entries.ts';
import { currentEngagement } from '../head/globals.ts';
import { downloadEngagement } from '../files/progress-download.ts';
import { loadWords } from '../data/words.ts';
import {
  allEngagements,
  createEngagement,
  eraseEngagement,
  renameEngagement,
  showEngagement,
} from './project-store.ts';

export async function openEngagements(): Promise<void> {
  const t = await loadWords();
  const rows = allEngagements().map((engagement) => row(t, engagement));
  const create = nameForm(t('engagements.new'), t('engagements.create'), '', (name) => {
    const id = createEngagement(name);
    if (id === undefined) return t('engagements.failed');
    showEngagement(id);
    return '';
  });
  await openDialog(
    t('engagements.title'),
    element('p', {}, t('engagements.explanation')),
    element('ul', { className: 'engagements' }, ...rows),
    create,
  );
}

function row(t: Translate, engagement: Engagement): HTMLElement {
  const { id } = engagement;
  const name = nameOf(t, engagement);
  const said = markEntries(id).filter(({ mark }) => saysAnything(mark)).length;
  const isShown = id === currentEngagement();
  const named = (made: HTMLButtonElement, key: 'show' | 'rename' | 'download' | 'erase'): HTMLButtonElement => {
    made.ariaLabel = t(`engagements.named.${key}`, { name: isolate(name) });
    return made;
  };
  const actions = [
    ...(isShown
      ? []
      : [
          named(
            button(t('engagements.show'), () => {
              showEngagement(id);
            }),
            'show',
          ),
        ]),
    named(
      button(t('engagements.rename'), () => void openRename(t, engagement)),
      'rename',
    ),
    named(
      button(t('engagements.download'), () => {
        downloadEngagement(id);
      }),
      'download',
    ),
    named(
      button(t('engagements.erase'), () => void askToErase(t, engagement, said)),
      'erase',
    ),
  ];
  const facts = [...(isShown ? [t('engagements.shown')] : []), t('engagements.said', { count: said })].join(' · ');
  return element(
    'li',
    {},
    element('b', { dir: 'auto' }, name),
    element('small', {}, facts),
    element('span', { className: 'choices' }, ...actions),
  );
}

/** What the person calls it; the default one has a name of the interface until it is given another. */
function nameOf(t: Translate, { id, name }: Engagement): string {
  return name === '' && id === defaultEngagement ? t('engagements.default') : name;
}

async function openRename(t: Translate, engagement: Engagement): Promise<void> {
  const form = nameForm(t('engagements.name'), t('engagements.rename'), engagement.name, (name) => {
    if (!renameEngagement(engagement.id, name)) return t('engagements.failed');
    location.reload();
    return '';
  });
  const dialog = await openDialog(t('engagements.named.rename', { name: isolate(nameOf(t, engagement)) }), form);
  dialog.querySelector('input')?.focus();
}

async function askToErase(t: Translate, engagement: Engagement, count: number): Promise<void> {
  const name = isolate(nameOf(t, engagement));
  const title = t('engagements.named.erase', { name });
  if (await confirmDialog(title, t('engagements.eraseQuestion', { name, count }), t('engagements.erase'))) {
    eraseEngagement(engagement);
  }
}

/** @param submit Given the name; returns what went wrong, or nothing. */
function nameForm(label: string, action: string, value: string, submit: (name: string) => string): HTMLFormElement {
  const input = element('input', {
    type: 'text',
    value,
    maxLength: longestName,
    required: true,
    autocomplete: 'off',
    dir: 'auto',
  });
  const error = element('p', { role: 'alert' });
  const send = element('button', { type: 'submit', className: 'button' }, action);
  const form = element('form', { className: 'name-form' }, element('label', {}, label, input), send, error);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name === '') input.focus();
    else error.textContent = submit(name);
  });
  return form;
}
