/** The form of the print dialog. Its fields have the names and values of a `PrintChoice`. */
import type { MessageKey, Translate } from '../../locale/translator.ts';
import {
  papers,
  parsePrintChoice,
  printedColumns,
  printContents,
  printRanges,
  type PrintChoice,
} from '../../progress/view/print-choice.ts';
import { choiceGroup, choiceInput } from '../ui/choice-input.ts';
import { element } from '../ui/element.ts';
import { columnWords } from './paper-table.ts';
import { wordsTag } from '../head/globals.ts';

/** A phase that can be chosen. */
export interface PhaseChoice {
  anchor: string;
  title: string;
}

const labels = {
  what: { document: 'print.document', phases: 'print.phases', all: 'print.all' },
  show: { progress: 'print.progress', blank: 'print.blank', left: 'print.left' },
  paper: { a4: 'print.a4', letter: 'print.letter' },
} as const satisfies Record<string, Record<string, MessageKey>>;

/**
 * Creates the form.
 *
 * @param choice The initial choice.
 * @param phases The phases of the list, in order.
 * @param hasOthers True if the site has other lists.
 */
export function createChoiceForm(
  t: Translate,
  choice: PrintChoice,
  phases: readonly PhaseChoice[],
  hasOthers: boolean,
): HTMLFormElement {
  const phaseBoxes = element(
    'div',
    { className: 'phase-choice' },
    ...phases.map(({ anchor, title }) =>
      choiceInput('checkbox', 'phase', anchor, true, element('span', { lang: document.documentElement.lang }, title)),
    ),
  );
  const ranges = printRanges.filter((what) => what !== 'all' || hasOthers);
  const chosen = ranges.find((what) => what === choice.what) ?? 'document';
  const form = element(
    'form',
    { className: 'choice-form', id: 'j-print' },
    choiceGroup(
      t('print.what'),
      ...ranges.flatMap((what) => [
        choiceInput('radio', 'what', what, chosen === what, t(labels.what[what])),
        ...(what === 'phases' ? [phaseBoxes] : []),
      ]),
    ),
    choiceGroup(
      t('print.show'),
      ...printContents.map((show) => choiceInput('radio', 'show', show, choice.show === show, t(labels.show[show]))),
    ),
    choiceGroup(
      t('print.columns'),
      ...printedColumns.map((column) =>
        choiceInput('checkbox', 'columns', column, choice.columns.includes(column), t(columnWords[column])),
      ),
    ),
    choiceGroup(
      t('print.also'),
      choiceInput('checkbox', 'notes', '', choice.notes, t('print.notes')),
      choiceInput('checkbox', 'signature', '', choice.signature, t('print.signature')),
      choiceInput('checkbox', 'qr', '', choice.qr, t('print.qr')),
    ),
    choiceGroup(
      t('print.paper'),
      ...papers.map((paper) => choiceInput('radio', 'paper', paper, choice.paper === paper, t(labels.paper[paper]))),
    ),
  );
  const notes = form.querySelector<HTMLInputElement>('[name="notes"]');
  const update = (): void => {
    const { what, show } = readChoice(form);
    phaseBoxes.hidden = what !== 'phases';
    // A blank list has no notes.
    if (notes) notes.disabled = show === 'blank';
  };
  form.addEventListener('input', update);
  update();
  return form;
}

/** Parses the form. */
export function readChoice(form: HTMLFormElement): PrintChoice {
  const data = new FormData(form);
  const notes = form.querySelector<HTMLInputElement>('[name="notes"]')?.checked;
  const fields = {
    v: 1,
    what: data.get('what'),
    show: data.get('show'),
    columns: data.getAll('columns'),
    notes,
    signature: data.has('signature'),
    qr: data.has('qr'),
    paper: data.get('paper'),
  };
  return parsePrintChoice(JSON.stringify(fields), wordsTag());
}

/** Returns the anchors of the chosen phases; `undefined` if all phases are printed. */
export function chosenPhases(form: HTMLFormElement): ReadonlySet<string> | undefined {
  if (readChoice(form).what !== 'phases') return undefined;
  return new Set(new FormData(form).getAll('phase').map(String));
}
