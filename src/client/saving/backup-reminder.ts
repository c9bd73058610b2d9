/** Reminds the person to download a backup: a browser may delete stored marks after a while without visits. */
import { backupDays, backupKey, formatBackup, isBackupDue, parseBackup } from '../../progress/projects/backup.ts';
import { markEntries } from '../store/entries.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import { formatDate } from '../ui/dates.ts';
import { showNotice } from '../ui/notices.ts';
import { writeEntry } from '../storage/storage.ts';
import { loadWords } from '../data/words.ts';

/** Shows a notice if a backup of the current project is due. */
export async function remindOfBackup(): Promise<void> {
  const id = currentProject();
  const backup = parseBackup(readEntry(backupKey(id)));
  const now = new Date().toISOString();
  const marks = markEntries(id).map(({ mark }) => mark);
  if (!isBackupDue(backup, marks, now)) return;
  const t = await loadWords();
  const last = backup.at === undefined ? t('backup.never') : t('backup.last', { date: formatDate(backup.at) });
  const download = (): void => {
    void import('../files/progress-download.ts').then(({ downloadProject }) => {
      downloadProject(id);
    });
  };
  await showNotice({
    text: `${last} ${t('backup.why', { count: backupDays })}`,
    actions: [{ label: t('backup.download'), run: download }],
    isLasting: true,
    onDismiss: () => {
      writeEntry(backupKey(id), formatBackup({ ...backup, later: now }));
    },
  });
}
