/** A document fed into its ledger, version after version, as people would see it: by texts. */
import { landmarksOf } from '../../../../src/checklist/drift/landmarks.ts';
import { emptyLedger, type Ledger, type LedgerItem } from '../../../../src/checklist/identity/ledger/ledger.ts';
import type { Translation } from '../../../../src/checklist/identity/match/group.ts';
import { reconcile, type Reconciled } from '../../../../src/checklist/identity/reconcile.ts';
import type { Report } from '../../../../src/checklist/identity/history/report.ts';
import { rowsOf } from '../../../../src/checklist/identity/ledger/rows.ts';
import type { Document } from '../../../../src/markdown/document.ts';
import { parseDocument } from '../../../../src/markdown/parse-document.ts';
import { noSurroundings } from '../../../../src/markdown/surroundings.ts';

/** @param markdown A document's body: sections and lists. */
export function translation(locale: string, markdown: string, source?: string): Translation {
  const document = parse(locale, markdown);
  const landmarks = landmarksOf(document);
  return { locale, landmarks, rows: rowsOf(document), ...(source === undefined ? {} : { source }) };
}

export function parse(locale: string, markdown: string): Document {
  return parseDocument(`# T\n\n${markdown}`, { file: `${locale}.md`, path: 'd', around: noSurroundings });
}

export class Replay {
  ledger: Ledger;
  #last: Reconciled | undefined;
  #day = 0;

  constructor(ledger: Ledger = emptyLedger('d')) {
    this.ledger = ledger;
  }

  /** Each version is of another day: 2026-01-01, 2026-01-02 and so on. */
  feed(...translations: Translation[]): this {
    this.#day++;
    this.#last = reconcile(this.ledger, translations, `2026-01-${String(this.#day).padStart(2, '0')}`);
    this.ledger = this.#last.ledger;
    return this;
  }

  get reconciled(): Reconciled {
    if (!this.#last) throw new Error('Nothing was fed yet.');
    return this.#last;
  }

  get report(): Report {
    return this.reconciled.report;
  }

  /** The id of each item, by its text. */
  ids(locale: string): Record<string, string> {
    const own = this.#last?.translations.find((other) => other.locale === locale);
    return Object.fromEntries((own?.rows ?? []).map(({ text }, index) => [text, own?.ids[index] ?? '']));
  }

  item(id: string): LedgerItem {
    const item = this.ledger.items.find((other) => other.id === id);
    if (!item) throw new Error(`The ledger has no ${id}.`);
    return item;
  }
}

/** A section of items that have little in common. */
export function section(anchor: string, items: readonly string[]): string {
  return `## <a name="${anchor}"></a>${anchor}\n\n${items.map((item) => `- ${item}\n`).join('')}\n`;
}
