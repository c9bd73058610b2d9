/** The dialog that imports a file, after a preview of the changes. */
import type { Translate } from '../../locale/translator.ts';
import { isFileError, type FileError } from '../../progress/files/file-error.ts';
import { planImport, type ImportPlan } from '../../progress/files/plan-import.ts';
import { isolate } from '../../locale/isolate.ts';
import { button } from '../ui/button.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { formatDateTime } from '../ui/dates.ts';
import { undo } from '../journal/undo.ts';
import { showNotice } from '../ui/notices.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import { createPreview } from './import-preview.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { currentMarks, applyImport } from './apply-import.ts';

export async function openImport(): Promise<void> {
  const t = await loadWords();
  const picker = element('input', { type: 'file', accept: '.json,.csv,.md,.markdown,.txt' });
  const dropArea = element('label', { className: 'field' }, t('import.choose'), picker);
  // Screen readers announce only the summary, not each conflict.
  const status = element('div', { role: 'status' });
  const result = element('div', { className: 'preview' });
  const chooser = element('div', { className: 'preview' }, dropArea, status);
  const show = (summary: Node[], content: Node[] = []): void => {
    status.replaceChildren(...summary);
    result.replaceChildren(...content);
  };
  const showPlan = (name: string, read: ReadFile, ...notes: Node[]): void => {
    const plan = planImport(currentMarks(), read.marks);
    const { counts, content } = createImport(t, name, read, plan, () => {
      showPlan(name, read, element('p', {}, t('import.changed')));
    });
    show([...notes, originLine(t, read), ...counts], content);
  };
  let chosen: File | undefined;
  const readAndPreview = async (file: File): Promise<void> => {
    const read = await readFile(file, document.querySelector<HTMLElement>('main')?.dataset['list'] ?? '');
    // The person may have chosen another file meanwhile.
    if (file !== chosen) return;
    if (isFileError(read)) show([errorLine(t, read)]);
    else showPlan(file.name, read);
  };
  const chooseFile = (file: File | undefined): void => {
    chosen = file;
    show([]);
    if (!file) return;
    readAndPreview(file).catch((error: unknown) => {
      ignoreLoadFailure(error);
      if (file === chosen) show([element('p', {}, t('import.trouble.unread'))]);
    });
  };
  // Choosing the same file again must fire `change`: the person may have corrected the file.
  picker.addEventListener('click', () => {
    picker.value = '';
  });
  picker.addEventListener('change', () => {
    chooseFile(picker.files?.[0]);
  });
  const dialog = await openDialog(t('import.title'), element('p', {}, t('import.explanation')), chooser, result);
  dialog.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    chooseFile(event.dataTransfer?.files[0]);
  });
  picker.focus();
}

function errorLine(t: Translate, { code, place }: FileError): HTMLElement {
  return element('p', {}, t(`import.trouble.${code}`, { place: isolate(place) }));
}

/** Returns the line that names the file's origin and its date. */
function originLine(t: Translate, { origin, exportedAt: at }: ReadFile): HTMLElement {
  const date = formatDateTime(at, 'long');
  return element('p', {}, element('b', {}, t('import.from', { name: isolate(origin), date })));
}

/**
 * Creates the preview of an import, with the button that applies it.
 *
 * @param onChanged Called instead of the import if marks changed meanwhile and the preview is out of date.
 */
function createImport(
  t: Translate,
  name: string,
  { marks, log }: ReadFile,
  plan: ImportPlan,
  onChanged: () => void,
): { counts: Node[]; content: Node[] } {
  if (plan.additions.length + plan.conflicts.length === 0) {
    return { counts: [element('p', {}, t('import.nothing'))], content: [] };
  }
  const { counts, content, resolve } = createPreview(t, plan);
  const error = element('p', { role: 'alert' });
  const importButton = button(t('import.go'), () => {
    if (JSON.stringify(planImport(currentMarks(), marks)) !== JSON.stringify(plan)) {
      onChanged();
      return;
    }
    const count = applyImport({ fileName: name, theirs: marks, plan, resolve, log });
    if (count === undefined) {
      error.textContent = t('import.failed');
      return;
    }
    document.querySelector<HTMLDialogElement>('#j-dialog')?.close();
    void showNotice({
      text: t('did.import', { count }),
      actions: [{ label: t('notice.undo'), run: () => void undo() }],
    });
  });
  return { counts, content: [...content, error, element('p', {}, importButton)] };
}
