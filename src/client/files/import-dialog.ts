/** The dialog that takes marks from a file: it says what would change before anything does. */
import type { Translate } from '../../locale/translator.ts';
import { isFileError, type FileError } from '../../progress/files/file-error.ts';
import { planImport, type ImportPlan } from '../../progress/files/plan-import.ts';
import { isolate } from '../../locale/isolate.ts';
import { button } from '../ui/button.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { undo } from '../journal/undo.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';
import { createPreview } from './import-preview.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { currentMarks, takeImport } from './take-import.ts';

export async function openImport(): Promise<void> {
  const t = await loadWords();
  const picker = element('input', { type: 'file', accept: '.json,.csv,.md,.markdown,.txt' });
  const drop = element('label', { className: 'field' }, t('import.choose'), picker);
  // Only what it comes to is read out, not all that can be settled.
  const status = element('div', { role: 'status' });
  const result = element('div', { className: 'preview' });
  const chooser = element('div', { className: 'preview' }, drop, status);
  const show = (said: Node[], content: Node[] = []): void => {
    status.replaceChildren(...said);
    result.replaceChildren(...content);
  };
  const showPlan = (name: string, read: ReadFile, ...said: Node[]): void => {
    const plan = planImport(currentMarks(), read.marks);
    const { counts, content } = preview(t, name, read, plan, () => {
      showPlan(name, read, element('p', {}, t('import.changed')));
    });
    show([...said, fromLine(t, read), ...counts], content);
  };
  let chosen: File | undefined;
  const take = async (file: File): Promise<void> => {
    const read = await readFile(file, document.querySelector<HTMLElement>('main')?.dataset['list'] ?? '');
    // Another one was chosen meanwhile.
    if (file !== chosen) return;
    if (isFileError(read)) show([troubleLine(t, read)]);
    else showPlan(file.name, read);
  };
  const takeFile = (file: File | undefined): void => {
    chosen = file;
    show([]);
    if (!file) return;
    take(file).catch(() => {
      if (file === chosen) show([element('p', {}, t('import.trouble.unread'))]);
    });
  };
  // The same file is another one once it was corrected.
  picker.addEventListener('click', () => {
    picker.value = '';
  });
  picker.addEventListener('change', () => {
    takeFile(picker.files?.[0]);
  });
  const dialog = await openDialog(t('import.title'), element('p', {}, t('import.explanation')), chooser, result);
  dialog.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    takeFile(event.dataTransfer?.files[0]);
  });
  picker.focus();
}

function troubleLine(t: Translate, { code, place }: FileError): HTMLElement {
  return element('p', {}, t(`import.trouble.${code}`, { place: isolate(place) }));
}

/** Whose it is, and when it was written. */
function fromLine(t: Translate, { from, at }: ReadFile): HTMLElement {
  const date = new Intl.DateTimeFormat(wordsTag(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
  return element('p', {}, element('b', {}, t('import.from', { name: isolate(from), date })));
}

/**
 * What the file would change, and the button that does it.
 *
 * @param changed Called instead, where something was said here meanwhile, and what is shown is not what would change.
 */
function preview(
  t: Translate,
  name: string,
  { marks, log }: ReadFile,
  plan: ImportPlan,
  changed: () => void,
): { counts: Node[]; content: Node[] } {
  if (plan.additions.length + plan.conflicts.length === 0) {
    return { counts: [element('p', {}, t('import.nothing'))], content: [] };
  }
  const { counts, content, settle } = createPreview(t, plan);
  const failed = element('p', { role: 'alert' });
  const go = button(t('import.go'), () => {
    if (JSON.stringify(planImport(currentMarks(), marks)) !== JSON.stringify(plan)) {
      changed();
      return;
    }
    const count = takeImport({ name, theirs: marks, plan, settle, log });
    if (count === undefined) {
      failed.textContent = t('import.failed');
      return;
    }
    document.querySelector<HTMLDialogElement>('#j-dialog')?.close();
    void showNotice({
      text: t('did.import', { count }),
      actions: [{ label: t('notice.undo'), run: () => void undo() }],
    });
  });
  return { counts, content: [...content, failed, element('p', {}, go)] };
}
