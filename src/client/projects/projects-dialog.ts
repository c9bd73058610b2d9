/** The dialog of projects: open, create, rename, download and erase. */
import { longestName, type Project } from '../../progress/projects/project.ts';
import { isolate } from '../../locale/isolate.ts';
import { defaultProject } from '../../progress/marks/mark-key.ts';
import { hasContent } from '../../progress/marks/mark-content.ts';
import type { Translate } from '../../locale/translator.ts';
import { button } from '../ui/button.ts';
import { confirmDialog, openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { markEntries } from '../store/entries.ts';
import { currentProject } from '../head/globals.ts';
import { downloadProject } from '../files/progress-download.ts';
import { loadWords } from '../data/words.ts';
import { allProjects, createProject, eraseProject, renameProject, showProject } from './project-store.ts';

export async function openProjects(): Promise<void> {
  const t = await loadWords();
  const rows = allProjects().map((project) => row(t, project));
  const create = nameForm(t('projects.new'), t('projects.create'), '', (name) => {
    const id = createProject(name);
    if (id === undefined) return t('projects.failed');
    showProject(id);
    return '';
  });
  await openDialog(
    t('projects.title'),
    element('p', {}, t('projects.explanation')),
    element('ul', { className: 'projects' }, ...rows),
    create,
  );
}

function row(t: Translate, project: Project): HTMLElement {
  const { id } = project;
  const name = nameOf(t, project);
  const count = markEntries(id).filter(({ mark }) => hasContent(mark)).length;
  const isShown = id === currentProject();
  const named = (control: HTMLButtonElement, key: 'show' | 'rename' | 'download' | 'erase'): HTMLButtonElement => {
    control.ariaLabel = t(`projects.named.${key}`, { name: isolate(name) });
    return control;
  };
  const actions = [
    ...(isShown
      ? []
      : [
          named(
            button(t('projects.show'), () => {
              showProject(id);
            }),
            'show',
          ),
        ]),
    named(
      button(t('projects.rename'), () => void openRename(t, project)),
      'rename',
    ),
    named(
      button(t('projects.download'), () => {
        downloadProject(id);
      }),
      'download',
    ),
    named(
      button(t('projects.erase'), () => void confirmErase(t, project, count)),
      'erase',
    ),
  ];
  const facts = [...(isShown ? [t('projects.shown')] : []), t('projects.said', { count })].join(' · ');
  return element(
    'li',
    {},
    element('b', { dir: 'auto' }, name),
    element('small', {}, facts),
    element('span', { className: 'choices' }, ...actions),
  );
}

/** Returns the name of a project; the default project has a name in the interface's language until it is renamed. */
function nameOf(t: Translate, { id, name }: Project): string {
  return name === '' && id === defaultProject ? t('projects.default') : name;
}

async function openRename(t: Translate, project: Project): Promise<void> {
  const form = nameForm(t('projects.name'), t('projects.rename'), project.name, (name) => {
    if (!renameProject(project.id, name)) return t('projects.failed');
    location.reload();
    return '';
  });
  const dialog = await openDialog(t('projects.named.rename', { name: isolate(nameOf(t, project)) }), form);
  dialog.querySelector('input')?.focus();
}

async function confirmErase(t: Translate, project: Project, count: number): Promise<void> {
  const name = isolate(nameOf(t, project));
  const title = t('projects.named.erase', { name });
  if (await confirmDialog(title, t('projects.eraseQuestion', { name, count }), t('projects.erase'))) {
    eraseProject(project);
  }
}

/**
 * Creates a form for a name.
 *
 * @param submit Called with the name; returns an error message, or an empty text.
 */
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
