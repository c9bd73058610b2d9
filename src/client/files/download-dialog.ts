/** The dialog that downloads progress: as a backup (JSON), or as CSV, Markdown or iCalendar for other programs. */
import type { MessageKey, Translate } from '../../locale/translator.ts';
import { formatCalendarFile } from '../../progress/files/calendar-file.ts';
import { formatCsvFile } from '../../progress/files/csv-file.ts';
import { formatMarkdownFile, type ExportedList } from '../../progress/files/markdown-file.ts';
import type { MarkEntry } from '../store/entries.ts';
import { choiceGroup, choiceInput } from '../ui/choice-input.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { markEntries } from '../store/entries.ts';
import { projectName } from '../head/project-name.ts';
import { currentProject, wordsTag } from '../head/globals.ts';
import { allLists, hasOtherLists, currentList } from '../data/site-lists.ts';
import { loadWords } from '../data/words.ts';
import { exportedList, itemLink } from './exported-list.ts';
import { fileWords } from './file-words.ts';
import { downloadCurrent, downloadList, downloadName } from './progress-download.ts';
import { saveFile } from '../ui/save-file.ts';

const formats = ['json', 'csv', 'markdown', 'calendar'] as const;
type Format = (typeof formats)[number];

const formatWords = {
  json: 'files.json',
  csv: 'files.csv',
  markdown: 'files.markdown',
  calendar: 'files.calendar',
} as const satisfies Record<Format, MessageKey>;

/** Opens the dialog; on a page without a list, downloads the backup of the project at once. */
export async function openDownloads(): Promise<void> {
  const list = currentList();
  if (!list) {
    downloadCurrent();
    return;
  }
  const t = await loadWords();
  const scope = choiceGroup(
    t('print.what'),
    choiceInput('radio', 'what', 'document', !hasOtherLists(), t('print.document')),
    choiceInput('radio', 'what', 'all', hasOtherLists(), t('print.all')),
  );
  scope.hidden = !hasOtherLists();
  const form = element(
    'form',
    { className: 'choice-form', id: 'j-files' },
    scope,
    choiceGroup(
      t('files.format'),
      ...formats.map((format) => choiceInput('radio', 'format', format, format === 'json', t(formatWords[format]))),
    ),
  );
  const error = element('p', { role: 'alert' });
  const submitButton = element('button', { type: 'submit', className: 'button' }, t('files.go'));
  submitButton.setAttribute('form', form.id);
  const dialog = await openDialog(t('files.title'), form, error, submitButton);
  form.querySelector<HTMLElement>('[name="format"]:checked')?.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const format = formats.find((known) => known === data.get('format')) ?? 'json';
    const isAll = data.get('what') === 'all' || !hasOtherLists();
    download(t, format, list.name, isAll).then(
      (problem) => {
        error.textContent = problem;
        if (problem === '') dialog.close();
      },
      () => {
        error.textContent = t('files.failed');
      },
    );
  });
}

/**
 * Downloads a file.
 *
 * @returns The message that there is nothing to download; empty after a download.
 * @throws Error if another list of the site cannot be loaded.
 */
async function download(t: Translate, format: Format, list: string, isAll: boolean): Promise<string> {
  if (format === 'json') {
    if (isAll) downloadCurrent();
    else downloadList(list);
    return '';
  }
  const lists = (isAll ? await allLists() : [currentList()]).flatMap((known) => (known ? [exportedList(known)] : []));
  const [words, exportedAt] = [fileWords(t, wordsTag()), new Date().toISOString()];
  const fileName = (extension: string): string => downloadName(projectName(), isAll ? undefined : list, extension);
  if (format === 'csv') {
    const rows = [...lists.flatMap(({ items }) => items), ...itemsNotListed(lists, isAll)];
    saveFile(fileName('csv'), formatCsvFile(rows, words), 'text/csv;charset=utf-8');
  } else if (format === 'markdown') {
    saveFile(fileName('md'), formatMarkdownFile(lists, words, exportedAt), 'text/markdown;charset=utf-8');
  } else {
    const items = lists.flatMap((known) => known.items);
    if (!items.some(({ mark }) => mark?.due)) return t('files.noDue');
    const project = { id: currentProject(), name: projectName() };
    const frame = { project, exportedAt, host: location.host };
    saveFile(fileName('ics'), formatCalendarFile(items, frame, words), 'text/calendar;charset=utf-8');
  }
  return '';
}

/** Returns the marks whose items are not in the lists: the CSV file includes them, so that an import restores them. */
function itemsNotListed(lists: readonly ExportedList[], isAll: boolean): Parameters<typeof formatCsvFile>[0] {
  const known = new Set(lists.flatMap(({ items }) => items.map(({ list, id }) => `${list}#${id}`)));
  const isIncluded = ({ list, id }: MarkEntry): boolean =>
    !known.has(`${list}#${id}`) && (isAll || lists.some(({ name }) => name === list));
  return markEntries(currentProject())
    .filter(isIncluded)
    .map(({ list, id, mark }) => ({
      list,
      id,
      phase: '',
      text: '',
      isLeaf: true,
      depth: 0,
      link: itemLink(id),
      mark,
    }));
}
