/** The dialog that shows the change log of the current project and downloads it. */
import { dayOfInstant, isDay } from '../../progress/dates.ts';
import { isolate } from '../../locale/isolate.ts';
import { logStart, parseLogEntry, type LogEntry, type LoggedChange } from '../../progress/projects/log.ts';
import { projectKey } from '../../progress/marks/mark-key.ts';
import { statuses } from '../../progress/marks/mark.ts';
import { parseProject } from '../../progress/projects/project.ts';
import { fileNameOf } from '../../progress/files/file-name.ts';
import type { Translate } from '../../locale/translator.ts';
import { button } from '../ui/button.ts';
import { formatDateTime, formatDay } from '../ui/dates.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import { entryKeys } from '../storage/read-entry.ts';
import { saveFile } from '../ui/save-file.ts';
import { stateWord } from '../ui/state-words.ts';
import { loadWords } from '../data/words.ts';
import { textOfItem } from './sentences.ts';

/** The most changes that are shown per entry. */
const maxChanges = 20;

export async function openLog(): Promise<void> {
  const t = await loadWords();
  const entries = readLog();
  if (entries.length === 0) {
    await openDialog(t('log.title'), element('p', {}, t('log.empty')));
    return;
  }
  const rows = entries.map((entry) =>
    element(
      'li',
      {},
      element('small', {}, `${formatDateTime(entry.at, 'medium')} · ${t(`log.${entry.kind}`)}`),
      element('ul', {}, ...entry.changes.slice(0, maxChanges).map((change) => changeRow(t, change))),
      ...moreLine(t, entry),
    ),
  );
  await openDialog(t('log.title'), element('ol', { className: 'log' }, ...rows), button(t('log.download'), download));
}

/** Returns the entries of the log, the newest first. */
function readLog(): LogEntry[] {
  return entryKeys(logStart(currentProject()))
    .sort()
    .reverse()
    .flatMap((key) => parseLogEntry(readEntry(key) ?? '') ?? []);
}

function moreLine(t: Translate, { changes, more = 0 }: LogEntry): HTMLElement[] {
  const count = Math.max(0, changes.length - maxChanges) + more;
  return count === 0 ? [] : [element('p', {}, t('log.more', { count }))];
}

function changeRow(t: Translate, [id, field, from, to]: LoggedChange): HTMLElement {
  const value = (text: string): string => {
    const status = field === 'status' ? statuses.find((known) => known === text) : undefined;
    if (status) return stateWord(t, status);
    if (field === 'due' && isDay(text)) return formatDay(text);
    return text === '' ? t('log.nothing') : isolate(text);
  };
  const change = t('log.change', { field: t(`log.field.${field}`), from: value(from), to: value(to) });
  const text = element('b', { lang: document.documentElement.lang }, textOfItem(id));
  return element('li', {}, text, element('span', {}, change));
}

function download(): void {
  const at = new Date().toISOString();
  const id = currentProject();
  const { name } = parseProject(id, readEntry(projectKey(id)));
  const content = { version: 1, engagement: { id, name }, exportedAt: at, log: readLog() };
  saveFile(
    fileNameOf(['jalon', name, 'log', dayOfInstant(at)], 'json'),
    `${JSON.stringify(content, null, 2)}\n`,
    'application/json',
  );
}
