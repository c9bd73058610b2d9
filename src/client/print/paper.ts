/** Renders lists for paper as the person chose, apart from the page, which stays unchanged. */
import type { Translate } from '../../locale/translator.ts';
import type { PrintChoice } from '../../progress/view/print-choice.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { element } from '../ui/element.ts';
import { projectName } from '../head/project-name.ts';
import { wordsTag } from '../head/globals.ts';
import { copyForPaper, paperRows } from './paper-rows.ts';
import { createTable } from './paper-table.ts';
import { neutralAddress } from '../ui/address.ts';
import type { SiteList } from '../data/site-lists.ts';
import { tallyLine } from './running-lines.ts';

export interface PrintOptions {
  choice: PrintChoice;
  /** The anchors of the phases to print; if absent, all phases and the sections around them. */
  phases: ReadonlySet<string> | undefined;
  /** Creates the content beside the title. */
  corner: ((list: SiteList) => Node) | undefined;
}

/** Renders a list as an article; `undefined` if it has nothing to print. */
export function createArticle(
  t: Translate,
  list: SiteList,
  { choice, phases, corner }: PrintOptions,
): HTMLElement | undefined {
  const createListTable = createTable(t, choice, list.markOf);
  const isIncluded = ({ status }: Scope): boolean =>
    choice.show !== 'left' || status === 'open' || status === 'in-progress';
  const isPrinted = ({ id }: Element): boolean => {
    const phase = list.scopes.get(`${list.name}#${id}`);
    if (phase?.kind !== 'phase') return phases === undefined && choice.show !== 'left';
    return phases?.has(id) !== false && phase.leaves.some(isIncluded);
  };
  const sections = [...list.main.querySelectorAll(':scope > section')].filter(isPrinted).map((section) => {
    const blocks = [...section.children]
      .filter((child) => !child.matches('header'))
      .map((block) =>
        block.matches('.items') ? createListTable(paperRows(list, block, isIncluded)) : copyForPaper(block, list.path),
      );
    return element('section', {}, phaseHeader(t, list, section, choice), ...blocks);
  });
  if (sections.length === 0) return undefined;
  const start = element('header', {}, element('div', {}, ...titleBlock(list)), ...(corner ? [corner(list)] : []));
  return element('article', {}, start, ...sections);
}

/** Returns the title of a phase with its progress. */
function phaseHeader(t: Translate, list: SiteList, section: Element, { show }: PrintChoice): HTMLElement {
  const title = section.querySelector(':scope > header h2');
  const phase = list.scopes.get(`${list.name}#${section.id}`);
  const { done = 0, total = 0 } = phase?.tally ?? {};
  const words = t(total === 0 ? 'tally.none' : 'tally.long', { done, count: total });
  const sum = phase && show !== 'blank' ? [element('span', { lang: wordsTag() }, words)] : [];
  return element('header', {}, ...(title ? [copyForPaper(title, list.path)] : []), ...sum);
}

/** Returns the content above the phases: docset and project, title, introduction, provenance. */
function titleBlock({ main, path, root }: SiteList): Node[] {
  const [, provenance = ''] = (root.dataset['print'] ?? '').split('\n');
  const [docset, title, lead] = ['.kicker > span', 'h1', '.lead'].map((part) =>
    [...main.querySelectorAll(part)].map((found) => copyForPaper(found, path)),
  );
  const project = projectName();
  return [
    element('p', { className: 'kicker' }, ...(docset ?? []), project === '' ? '' : ` · ${project}`),
    ...(title ?? []),
    ...(lead ?? []),
    element('p', { className: 'provenance', lang: wordsTag() }, provenance),
  ];
}

/** Returns the progress, such as "16 of 60", after a note if only open items are printed; nothing for a blank list. */
export function tallyLines(t: Translate, list: SiteList, { show }: PrintChoice): string[] {
  if (show === 'blank') return [];
  return [...(show === 'left' ? [t('print.left')] : []), tallyLine(t, list)];
}

/**
 * Returns the address of a list, which opens in each reader's language, with its QR code.
 *
 * @param fragment The place in the list, such as `#general`; empty for its start.
 */
export function addressBlock(
  { root }: SiteList,
  fragment: string,
  drawAddress: (address: string) => Node,
): HTMLElement {
  const address = neutralAddress(fragment, root);
  return element('p', { className: 'address', dir: 'ltr' }, drawAddress(address), address);
}

/** Returns lines for two signatures: of the person who did the work, and of the person who checked it. */
export function signatureBlock(t: Translate): HTMLElement {
  const line = (): HTMLElement =>
    element(
      'p',
      {},
      ...(['print.name', 'print.day', 'print.signed'] as const).map((key) => element('span', {}, t(key))),
    );
  return element('div', { className: 'signatures', lang: wordsTag() }, line(), line());
}
