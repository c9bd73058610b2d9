/** The print dialog: what to print, and how. */
import type { Translate } from '../../locale/translator.ts';
import { localDay } from '../../progress/dates.ts';
import {
  formatPrintChoice,
  parsePrintChoice,
  printChoiceKey,
  type PrintChoice,
} from '../../progress/view/print-choice.ts';
import { openDialog } from '../ui/dialog.ts';
import { element } from '../ui/element.ts';
import { projectName } from '../head/project-name.ts';
import { readEntry } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { writeEntry } from '../storage/storage.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { loadWords } from '../data/words.ts';
import paperStyles from './paper.css?url';
import { chosenPhases, createChoiceForm, readChoice, type PhaseChoice } from './choice-form.ts';
import { pageRule } from './page-rules.ts';
import { printPaper } from './paper-place.ts';
import { addressBlock, createArticle, signatureBlock, tallyLines } from './paper.ts';
import { allLists, hasOtherLists, currentList, type SiteList } from '../data/site-lists.ts';
import { pageStyle, runningLines } from './running-lines.ts';

/** Opens the dialog; a page without a list is printed at once. */
export async function openPrintDialog(): Promise<void> {
  const list = currentList();
  if (!list) {
    print();
    return;
  }
  const [t] = await Promise.all([loadWords(), loadStyles(paperStyles)]);
  const choice = parsePrintChoice(readEntry(printChoiceKey), document.documentElement.lang);
  const form = createChoiceForm(t, choice, phasesOf(list), hasOtherLists());
  const error = element('p', { role: 'alert' });
  const submitButton = element('button', { type: 'submit', className: 'button' }, t('print.go'));
  submitButton.setAttribute('form', form.id);
  const dialog = await openDialog(t('print.title'), form, error, submitButton);
  form.querySelector<HTMLElement>(':checked')?.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    error.textContent = '';
    preparePrint(t, list, readChoice(form), chosenPhases(form)).then(
      (prepared) => {
        if (typeof prepared === 'string') error.textContent = prepared;
        else {
          dialog.close();
          prepared();
        }
      },
      (reason: unknown) => {
        ignoreLoadFailure(reason);
        error.textContent = t('print.failed');
      },
    );
  });
}

function phasesOf({ main }: SiteList): PhaseChoice[] {
  const sections = [...main.querySelectorAll(':scope > section:has(> .items)')];
  return sections.map(({ id, firstElementChild }) => ({
    anchor: id,
    title: firstElementChild?.querySelector('h2')?.textContent ?? '',
  }));
}

/**
 * Renders the chosen lists.
 *
 * @returns A function that prints them, or the message that there is nothing to print.
 * @throws Error if another list of the site cannot be loaded.
 */
async function preparePrint(
  t: Translate,
  current: SiteList,
  choice: PrintChoice,
  phases: ReadonlySet<string> | undefined,
): Promise<string | (() => void)> {
  if (phases?.size === 0) return t('print.noPhase');
  const lists = choice.what === 'all' ? await allLists() : [current];
  const [phase, ...others] = phases ?? [];
  const fragment = phase !== undefined && others.length === 0 ? `#${phase}` : '';
  const drawAddress = choice.qr ? (await import('../ui/draw-address.ts')).drawAddress : undefined;
  const corner = drawAddress && ((list: SiteList): Node => addressBlock(list, fragment, drawAddress));
  const printed = lists.flatMap((list) => {
    const article = createArticle(t, list, { choice, phases, corner });
    return article ? [{ list, article }] : [];
  });
  if (printed.length === 0) return t('print.nothingLeft');
  writeEntry(printChoiceKey, formatPrintChoice(choice));
  const rules = printed.map(({ list, article }, place) => {
    const name = `j-list-${String(place)}`;
    article.style.setProperty('page', name);
    return pageRule(runningLines(t, list, tallyLines(t, list, choice)), pageStyle(t, choice.paper), name);
  });
  printed.at(-1)?.article.append(...(choice.signature ? [signatureBlock(t)] : []));
  const paper = element('div', {}, ...printed.map(({ article }) => article));
  const [title = ''] = (current.root.dataset['print'] ?? '').split('\n');
  const name = [title, projectName(), localDay(new Date())].filter((part) => part !== '').join(' · ');
  return () => {
    printPaper(paper, rules.join('\n'), name);
  };
}
