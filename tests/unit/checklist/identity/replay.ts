/** Replays the versions of a document against its ledger, and finds ids by item texts. */
import { landmarksOf } from '../../../../src/checklist/drift/landmarks.ts';
import { emptyLedger, type Ledger, type LedgerItem } from '../../../../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../../../../src/checklist/identity/ledger/translation.ts';
import { reconcile, type Reconciled } from '../../../../src/checklist/identity/reconcile.ts';
import type { Report } from '../../../../src/checklist/identity/history/report.ts';
import { rowsOf } from '../../../../src/checklist/identity/ledger/rows.ts';
import type { Document } from '../../../../src/markdown/document.ts';
import { parseDocument } from '../../../../src/markdown/parse-document.ts';
import { noSurroundings } from '../../../../src/markdown/surroundings.ts';

/**
 * Parses a translation.
 *
 * @param markdown The body of a document: sections and lists.
 */
export function translation(locale: string, markdown: string, source?: string): Translation {
  const document = parse(locale, markdown);
  const landmarks = landmarksOf(document);
  return { locale, landmarks, rows: rowsOf(document), ...(source === undefined ? {} : { source }) };
}

/** Parses a document whose title is `T`. */
export function parse(locale: string, markdown: string): Document {
  return parseDocument(`# T\n\n${markdown}`, { file: `${locale}.md`, path: 'd', around: noSurroundings });
}

/** A ledger that receives one version of a document per day. */
export class Replay {
  ledger: Ledger;
  #last: Reconciled | undefined;
  #day = 0;

  constructor(ledger: Ledger = emptyLedger('d')) {
    this.ledger = ledger;
  }

  /** Reconciles the next version. The first one is of 2026-01-01, the second of 2026-01-02, and so on. */
  feed(...translations: Translation[]): this {
    this.#day++;
    this.#last = reconcile(this.ledger, translations, `2026-01-${String(this.#day).padStart(2, '0')}`);
    this.ledger = this.#last.ledger;
    return this;
  }

  get reconciled(): Reconciled {
    if (!this.#last) throw new Error('No version was reconciled yet.');
    return this.#last;
  }

  get report(): Report {
    return this.reconciled.report;
  }

  /** Returns the id of each item, by its text. */
  ids(locale: string): Record<string, string> {
    const found = this.#last?.translations.find((each) => each.locale === locale);
    return Object.fromEntries((found?.rows ?? []).map(({ text }, index) => [text, found?.ids[index] ?? '']));
  }

  item(id: string): LedgerItem {
    const item = this.ledger.items.find((other) => other.id === id);
    if (!item) throw new Error(`The ledger has no ${id}.`);
    return item;
  }
}

/** Returns the Markdown of a section. */
export function section(anchor: string, items: readonly string[]): string {
  return `## <a name="${anchor}"></a>${anchor}\n\n${items.map((item) => `- ${item}\n`).join('')}\n`;
}
